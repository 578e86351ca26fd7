// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarClass, Recurrence, Territory } from '@essaim/calendar';
import type {
  GateTemplate,
  PlaybookRole,
  PlaybookTier,
  Predecessor,
  Repeat,
  Scope,
  TaskTemplate,
  WaveGateTemplate,
} from '@essaim/playbook';
import type {
  PlanLimits,
  PlanOptions,
  PlanOrganisation,
  PlanProblem,
  ResourceName,
  ResourcePool,
} from '../model/problem.ts';
import { createRandom, type Random } from './random.ts';

const TERRITORIES: readonly Territory[] = [
  ['53', 'B', false, null],
  ['67', 'B', true, null],
  ['75', 'C', false, null],
  ['2A', 'corse', false, null],
  ['971', 'guadeloupe', false, '05-27'],
  ['973', 'guyane', false, '06-10'],
  ['974', 'reunion', false, '12-20'],
  ['976', 'mayotte', false, '04-27'],
].map(([departmentCode, schoolZone, alsaceMoselle, abolitionDay]) => ({
  departmentCode: departmentCode as string,
  schoolZone: schoolZone as string,
  alsaceMoselle: alsaceMoselle as boolean,
  abolitionDay: abolitionDay as string | null,
}));

/** Year boundaries, 29 February, a Sunday in August, the last known school day, long after it. */
const STARTS = [
  '2026-12-31',
  '2027-01-01',
  '2027-01-04',
  '2028-02-28',
  '2028-02-29',
  '2027-08-15',
  '2028-08-31',
  '2029-07-14',
  '2032-02-29',
];
const CALENDARS: readonly CalendarClass[] = [
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
        type: chance(0.2) ? 'SS' : 'FS',
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

const organisationsOf = (random: Random): PlanOrganisation[] => {
  const { whole, pick, chance } = random;
  const attributes = () => ({ identity_provider: chance(0.5) ? 'none' : 'oidc' });
  const nation: PlanOrganisation = {
    key: 'nat',
    tier: 'national',
    parentKey: null,
    name: 'nat',
    territory: null,
    readinessScore: 0,
    attributes: attributes(),
  };
  const regions = Array.from({ length: whole(1, 4) }, (_, region): PlanOrganisation => ({
    key: `reg-${region}`,
    tier: 'regional',
    parentKey: 'nat',
    name: `reg-${region}`,
    territory: pick(TERRITORIES),
    readinessScore: whole(0, 3),
    attributes: attributes(),
  }));
  const departments = regions.flatMap(({ key, territory }) =>
    Array.from({ length: whole(0, 4) }, (_, index): PlanOrganisation => ({
      key: `dep-${key.slice(4)}${index}`,
      tier: 'departmental',
      parentKey: key,
      name: key,
      territory: chance(0.7) ? territory : pick(TERRITORIES),
      readinessScore: whole(0, 5),
      attributes: attributes(),
    })),
  );
  return [nation, ...regions, ...departments];
};

const RULES: readonly Recurrence[] = [
  { ordinal: 2, weekday: 0, months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12] },
  { ordinal: 1, weekday: 4, months: [5] },
  { ordinal: 5, weekday: 2, months: [2, 6, 8] },
  { ordinal: -1, weekday: 0, months: [3, 12] },
];

const poolsOf = (
  random: Random,
  organisations: readonly PlanOrganisation[],
  harsh: boolean,
): ResourcePool[] => {
  const { whole, pick, chance } = random;
  const pool = (organisationKey: string, resource: ResourceName): ResourcePool[] => {
    if (harsh && chance(0.12)) return [];
    const sits = resource === 'committee_slots';
    const holds = resource.startsWith('hosting');
    return [
      {
        organisationKey,
        resource,
        kind: holds ? 'reservoir' : 'renewable',
        unit: 'day',
        capacity: chance(harsh ? 0.15 : 0.01)
          ? 0
          : holds
            ? whole(harsh ? 0 : 200, 900)
            : sits
              ? whole(1, 4)
              : whole(1, 24) / 4,
        per: holds ? null : sits ? 'session' : 'week',
        calendar: sits ? 'committee' : holds ? 'continuous' : pick(CALENDARS),
        validFrom: chance(0.8) ? '2026-01-01' : '2028-03-01',
        validTo: chance(0.5) ? '2030-08-31' : null,
        sessions: sits ? pick(RULES) : null,
        note: '',
      },
    ];
  };
  const names: readonly ResourceName[] = [
    'trainer_days',
    'technician_days',
    'facilitator_days',
    'committee_slots',
    'hosting_users',
    'hosting_gb',
  ];
  return organisations
    .filter(({ tier }) => tier !== 'departmental')
    .flatMap(({ key }) => names.flatMap((name) => pool(key, name)));
};

const optionsOf = (random: Random, departments: readonly string[]): PlanOptions => {
  const { whole, pick, chance } = random;
  const limits = Object.fromEntries(
    ['committee', 'trainers', 'technicians', 'facilitators', 'hosting', 'waveGates']
      .filter(() => chance(0.15))
      .map((name) => [name, false]),
  ) as PlanLimits;
  const finished = departments.filter(() => chance(0.1));
  return {
    scenario: pick(['min', 'likely', 'max']),
    limits,
    waves: { kind: 'proposed', size: whole(1, 4) },
    finished,
    moves: departments
      .filter((key) => chance(0.1) && !finished.includes(key))
      .map((organisation) => ({ organisation, wave: 1 })),
    taken: {
      weeks: chance(0.3)
        ? [{ pool: 'nat/trainer_days', week: '2027-03-01', hundredths: whole(0, 500) }]
        : [],
      sessions: chance(0.3) ? [{ pool: 'nat/committee_slots', date: '2027-03-08', files: 2 }] : [],
      hosting: chance(0.3)
        ? [{ organisation: 'nat', users: whole(0, 200), gb: whole(0, 200) }]
        : [],
    },
  };
};

/** A small, odd problem: zero and missing capacities, committees that hardly sit, any territory. */
export const randomProblem = (
  seed: number,
  calendar: PlanProblem['calendar'],
): { problem: PlanProblem; options: PlanOptions } => {
  const random = createRandom(seed);
  const tasks: TaskTemplate[] = [];
  const tiers: PlaybookTier[] = ['national', 'regional', 'national', 'departmental', 'regional'];
  for (let index = 0; index < random.whole(3, 14); index += 1)
    tasks.push(
      taskOf(random, `T${index}`, index > 8 ? 'departmental' : random.pick(tiers), [...tasks]),
    );
  const organisations = organisationsOf(random);
  const departments = organisations
    .filter(({ tier }) => tier === 'departmental')
    .map(({ key }) => key);
  const playbook = {
    tasks: withoutCircles(tasks),
    gates: GATES.map((key) => gateOf(random, key)),
    waveGates: ['WA', 'WB'].slice(random.whole(0, 2)).map((key) => waveGateOf(random, key, tasks)),
  };
  return {
    problem: {
      playbook,
      organisations,
      pools: poolsOf(random, organisations, random.chance(0.4)),
      calendar,
      start: random.pick(STARTS),
    },
    options: optionsOf(random, departments),
  };
};
