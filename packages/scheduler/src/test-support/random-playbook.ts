// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarClass } from '@essaim/calendar';
import type {
  GateTemplate,
  Playbook,
  PlaybookRole,
  PlaybookTier,
  Predecessor,
  Repeat,
  Scope,
  TaskTemplate,
  WaveGateTemplate,
} from '@essaim/playbook';
import type { Random } from '@essaim/kernel';

export const CALENDARS: readonly CalendarClass[] = [
  'working',
  'working-no-august',
  'school-term',
  'continuous',
];
const REPEATS: Readonly<Record<PlaybookTier, readonly Repeat[]>> = {
  national: ['campaign', 'wave'],
  regional: ['region', 'region-wave'],
  departmental: ['department'],
  local: ['association'],
};
const UPWARD: Readonly<Record<string, Scope>> = {
  'national national': 'same',
  'regional regional': 'same',
  'departmental departmental': 'same',
  'regional national': 'nation',
  'departmental national': 'nation',
  'departmental regional': 'region',
  'national regional': 'children',
  'regional departmental': 'children',
};
const ROLE_PREFIX = { national: 'nat', regional: 'reg', departmental: 'dep', local: 'asso' };

const roleAt = (tier: PlaybookTier): PlaybookRole => ({
  tier,
  role: 'coordination',
  written: `${ROLE_PREFIX[tier]}.pilotage`,
});

const durationsOf = ({ whole }: Random) => {
  const min = whole(1, 6);
  const likely = min + whole(0, 8);
  return { min, likely, max: likely + whole(0, 10) };
};

const GATES = ['G1', 'G2'];

const taskOf = (
  random: Random,
  key: string,
  tier: PlaybookTier,
  earlier: TaskTemplate[],
): TaskTemplate => {
  const { whole, pick, chance } = random;
  const responsible = chance(0.15) ? roleAt('national') : roleAt(tier);
  const predecessors = earlier.flatMap((other): Predecessor[] => {
    const scope = UPWARD[`${tier} ${other.tier}`];
    if (!scope || !chance(0.35)) return [];
    return [
      {
        key: other.key,
        type: chance(0.3) ? pick(['SS', 'FF', 'SF'] as const) : 'FS',
        lag: { amount: chance(0.6) ? 0 : whole(0, 40), unit: chance(0.5) ? 'wd' : 'cd' },
        scope,
      },
    ];
  });
  if (tier === 'departmental' && chance(0.15))
    predecessors.push({ key: 'G1', type: 'FS', lag: { amount: 0, unit: 'wd' }, scope: 'same' });
  const afterGate = predecessors.some((one) => one.key === 'G1');
  const days = (odds: number) => (chance(odds) ? whole(1, 24) / 4 : 0);
  return {
    key,
    tier,
    phase: 'cadrer',
    titleFr: key,
    glossEn: key,
    responsible,
    accountable: responsible,
    consulted: [],
    informed: [],
    durations: durationsOf(random),
    effortDays: 1,
    demand: {
      trainerDays: days(0.25),
      technicianDays: days(0.2),
      facilitatorDays: days(0.15),
      committee: chance(0.2)
        ? { tier: chance(0.5) ? 'national' : 'regional', files: whole(1, 2) }
        : null,
      hostingUsers: tier === 'departmental' && chance(0.2) ? whole(1, 100) : 0,
      hostingGb: tier === 'departmental' && chance(0.2) ? whole(1, 100) : 0,
    },
    calendar: pick(CALENDARS),
    predecessors,
    evidenceFr: '',
    feedsGate: tier === 'departmental' && chance(0.4) ? (afterGate ? 'G2' : pick(GATES)) : null,
    repeat: pick(REPEATS[tier]),
    condition: chance(0.15)
      ? {
          kind: 'exists',
          path: { subject: 'organisation', attribute: 'identity_provider' },
          operator: '!=',
          value: 'none',
        }
      : null,
    action: 'none',
  };
};

/** Removes what would make a circle: a task that feeds a gate may not wait for it. */
const withoutCircles = (tasks: readonly TaskTemplate[]): TaskTemplate[] => {
  const afterG1 = new Set<string>();
  return tasks.map((task) => {
    const after = task.predecessors.some(({ key }) => key === 'G1' || afterG1.has(key));
    if (after) afterG1.add(task.key);
    return after && task.feedsGate === 'G1' ? { ...task, feedsGate: 'G2' } : task;
  });
};

const gateOf = (random: Random, key: string): GateTemplate => ({
  key,
  alias: key,
  titleFr: key,
  glossEn: key,
  meaningFr: '',
  durations: durationsOf(random),
  calendar: random.pick(CALENDARS),
  mode: { kind: 'all' },
  declares: roleAt('departmental'),
  accepts: roleAt('regional'),
  opens: roleAt('national'),
  committee: random.chance(0.4) ? { tier: 'national', files: 1 } : null,
  criteria: [],
});

const waveGateOf = (
  random: Random,
  key: string,
  tasks: readonly TaskTemplate[],
): WaveGateTemplate => {
  const holdsGate = random.chance(0.5);
  const first = tasks.find(({ tier }) => tier === 'departmental')?.key ?? 'G1';
  const soaks = random.chance(0.5);
  return {
    key,
    alias: key,
    titleFr: key,
    glossEn: key,
    meaningFr: '',
    measuredGate: random.pick(GATES),
    sharePercent: random.whole(1, 100),
    incidentMaxDays: null,
    soakDays: soaks ? random.whole(1, 15) : 0,
    soakCalendar: soaks ? random.pick(['working', 'continuous'] as const) : null,
    holds: holdsGate ? random.pick(GATES) : first,
    holdPoint: holdsGate && random.chance(0.7) ? 'decision' : 'start',
    pauseSharePercent: null,
    stops: roleAt('national'),
    declares: roleAt('national'),
    opens: roleAt('national'),
  };
};

/** A playbook of three to fourteen tasks over three tiers, two gates and up to two wave gates. */
export const randomPlaybook = (random: Random): Playbook => {
  const tasks: TaskTemplate[] = [];
  const tiers: PlaybookTier[] = ['national', 'regional', 'national', 'departmental', 'regional'];
  for (let index = 0; index < random.whole(3, 14); index += 1)
    tasks.push(
      taskOf(random, `T${index}`, index > 8 ? 'departmental' : random.pick(tiers), [...tasks]),
    );
  return {
    tasks: withoutCircles(tasks),
    gates: GATES.map((key) => gateOf(random, key)),
    waveGates: ['WA', 'WB'].slice(random.whole(0, 2)).map((key) => waveGateOf(random, key, tasks)),
  };
};
