// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarClass, Territory } from '@essaim/calendar';
import { createRandom } from '@essaim/kernel';
import type {
  Demand,
  Durations,
  GateTemplate,
  Playbook,
  PlaybookRole,
  PlaybookTier,
  Predecessor,
  Scope,
  TaskTemplate,
} from '@essaim/playbook';
import type {
  PlanOptions,
  PlanOrganisation,
  PlanProblem,
  ResourceName,
  ResourcePool,
} from '../model/problem.ts';

const REGIONS = 12;
const DEPARTMENTS = 100;
const ZONES = ['A', 'B', 'C'];

const roleAt = (tier: PlaybookTier): PlaybookRole => ({
  tier,
  role: 'coordination',
  written: `${{ national: 'nat', regional: 'reg', departmental: 'dep', local: 'asso' }[tier]}.pilotage`,
});

const NO_DEMAND: Demand = {
  trainerDays: 0,
  technicianDays: 0,
  facilitatorDays: 0,
  committee: null,
  hostingUsers: 0,
  hostingGb: 0,
};

/** `R3`, `N2@nation`, `D1 SS +5`: the predecessor with its scope and lag in working days. */
const predecessor = (written: string): Predecessor => {
  const [where = '', ...rest] = written.split(' ');
  const [key = '', scope = 'same'] = where.split('@');
  const lag = rest.find((part) => part.startsWith('+'));
  return {
    key,
    type: rest.includes('SS') ? 'SS' : 'FS',
    lag: { amount: lag ? Number(lag.slice(1)) : 0, unit: 'wd' },
    scope: scope as Scope,
  };
};

type Row = readonly [
  key: string,
  days: string,
  calendar: CalendarClass,
  after: readonly string[],
  demand?: Partial<Demand>,
  gate?: string,
];

const TIERS = { N: 'national', R: 'regional', D: 'departmental' } as const;
const REPEATS = { N: 'campaign', R: 'region', D: 'department' } as const;

const durationsOf = (days: string): Durations => {
  const [min = 1, likely = 1, max = 1] = days.split('/').map(Number);
  return { min, likely, max };
};

/** Twelve national tasks, five a region, ten and two gates a department. */
const ROWS: readonly Row[] = [
  ['N1', '10/15/25', 'working', []],
  ['N2', '5/8/15', 'working', ['N1']],
  ['N3', '8/10/20', 'working', ['N1']],
  ['N4', '10/15/30', 'working', ['N2'], { technicianDays: 10 }],
  ['N5', '10/20/30', 'working', ['N3']],
  ['N6', '5/8/12', 'working', ['N5 SS +5'], { trainerDays: 6 }],
  ['N7', '5/10/15', 'working', ['N4']],
  ['N8', '3/5/10', 'working', ['N4', 'N5']],
  ['N9', '5/10/20', 'working', ['N2']],
  ['N10', '3/5/8', 'working', ['N9']],
  ['N11', '2/3/5', 'working', ['N8']],
  ['N12', '3/5/10', 'working', ['N11', 'R2@children']],
  ['R1', '5/10/20', 'working', ['N1@nation']],
  ['R2', '8/12/20', 'working', ['R1']],
  ['R3', '2/3/5', 'school-term', ['R2', 'N6@nation'], { trainerDays: 4 }],
  ['R4', '5/8/20', 'working', ['R1', 'N4@nation'], { technicianDays: 3 }],
  ['R5', '3/5/10', 'working', ['R3'], { facilitatorDays: 2 }],
  ['D1', '8/12/25', 'working', ['N12@nation', 'R3@region']],
  ['D2', '3/5/10', 'working', ['D1']],
  ['D3', '8/12/20', 'working', ['D2'], { facilitatorDays: 2 }],
  ['D4', '2/5/10', 'school-term', ['D2'], { facilitatorDays: 2 }],
  ['D5', '5/8/15', 'working', ['D3', 'R4@region'], { technicianDays: 3 }],
  ['D6', '3/5/10', 'working', ['D5'], { technicianDays: 2.5 }],
  ['D7', '2/3/5', 'school-term', ['D6', 'D4'], { trainerDays: 3 }, 'G1'],
  ['D8', '3/5/8', 'working', ['D6'], {}, 'G1'],
  ['D9', '10/20/30', 'working', ['G1'], { trainerDays: 4, technicianDays: 1 }],
  ['D10', '20/30/45', 'working', ['G1 SS +5'], { facilitatorDays: 3 }],
];

const tasksOf = (): TaskTemplate[] =>
  ROWS.map(([key, days, calendar, after, demand = {}, gate = null]) => {
    const letter = key.slice(0, 1) as keyof typeof TIERS;
    const role = roleAt(TIERS[letter]);
    return {
      key,
      tier: TIERS[letter],
      phase: 'cadrer',
      titleFr: key,
      glossEn: key,
      responsible: role,
      accountable: role,
      consulted: [],
      informed: [],
      durations: durationsOf(days),
      effortDays: 1,
      demand: { ...NO_DEMAND, ...demand },
      calendar,
      predecessors: after.map(predecessor),
      evidenceFr: '',
      feedsGate: key === 'D9' || key === 'D10' ? 'G2' : gate,
      repeat: REPEATS[letter],
      condition: null,
      action: 'none',
    };
  });

const gateOf = (key: string, days: string, files: number): GateTemplate => ({
  key,
  alias: key,
  titleFr: key,
  glossEn: key,
  meaningFr: '',
  durations: durationsOf(days),
  calendar: 'working',
  mode: { kind: 'all' },
  declares: roleAt('departmental'),
  accepts: roleAt('regional'),
  opens: roleAt('national'),
  committee: files > 0 ? { tier: 'national', files } : null,
  criteria: [],
});

const playbook = (): Playbook => ({
  tasks: tasksOf(),
  gates: [gateOf('G1', '3/5/10', 1), gateOf('G2', '3/5/10', 0)],
  waveGates: [],
});

const territoryOf = (region: number): Territory => ({
  departmentCode: '53',
  schoolZone: ZONES[region % ZONES.length]!,
  alsaceMoselle: false,
  abolitionDay: null,
});

const poolOf = (
  organisationKey: string,
  resource: ResourceName,
  capacity: number,
): ResourcePool => ({
  organisationKey,
  resource,
  kind: 'renewable',
  unit: 'day',
  capacity,
  per: resource === 'committee_slots' ? 'session' : 'week',
  calendar: resource === 'committee_slots' ? 'committee' : 'working',
  validFrom: '2026-01-01',
  validTo: null,
  sessions:
    resource === 'committee_slots'
      ? { ordinal: 2, weekday: 0, months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12] }
      : null,
  note: '',
});

/**
 * A made-up country: 12 regions, 100 departments, 1,272 nodes, 40 resources (trainers, technicians and
 * facilitators of each region and of the nation by the week, one committee by the session), of which
 * something is short everywhere. Every size is as many times larger.
 * @param times 1, 10, 100: how many such countries under one nation
 * @param calendar school calendars of the zones A, B and C
 */
export const syntheticCountry = (
  times: number,
  seed: number,
  calendar: PlanProblem['calendar'],
): { readonly problem: PlanProblem; readonly options: PlanOptions } => {
  const { whole } = createRandom(seed);
  const organisation = (
    key: string,
    tier: PlanOrganisation['tier'],
    parentKey: string | null,
    region: number,
  ): PlanOrganisation => ({
    key,
    tier,
    parentKey,
    name: key,
    territory: tier === 'national' ? null : territoryOf(region),
    readinessScore: whole(0, 100),
    attributes: {},
  });
  const regions = REGIONS * times;
  const keyOf = (region: number) => `reg-${region}`;
  const organisations = [
    organisation('nat', 'national', null, 0),
    ...Array.from({ length: regions }, (_, at) => organisation(keyOf(at), 'regional', 'nat', at)),
    ...Array.from({ length: DEPARTMENTS * times }, (_, at) =>
      organisation(`dep-${at}`, 'departmental', keyOf(at % regions), at % regions),
    ),
  ];
  const regional = Array.from({ length: regions }, (_, at) => [
    poolOf(keyOf(at), 'trainer_days', whole(6, 14) / 4),
    poolOf(keyOf(at), 'technician_days', whole(6, 12) / 4),
    poolOf(keyOf(at), 'facilitator_days', whole(6, 14) / 4),
  ]);
  return {
    problem: {
      playbook: playbook(),
      organisations,
      pools: [
        poolOf('nat', 'trainer_days', 6 * times),
        poolOf('nat', 'technician_days', 5 * times),
        poolOf('nat', 'facilitator_days', 4 * times),
        poolOf('nat', 'committee_slots', 16 * times),
        ...regional.flat(),
      ],
      calendar,
      start: '2027-01-04',
    },
    options: { waves: { kind: 'proposed', size: 20 * times }, seed },
  };
};
