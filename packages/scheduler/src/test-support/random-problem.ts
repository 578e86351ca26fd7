// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay, type Recurrence, type Territory } from '@essaim/calendar';
import type { PlanFreeze } from '../model/freeze.ts';
import type {
  PlanLimits,
  PlanOptions,
  PlanOrganisation,
  PlanProblem,
  ResourceName,
  ResourcePool,
} from '../model/problem.ts';
import { CALENDARS, randomPlaybook } from './random-playbook.ts';
import { createRandom, type Random } from '@essaim/kernel';

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

/** Freezes of one organisation, of a region or of all, in any wave: short and long, and some that overlap. */
const freezesOf = (
  random: Random,
  { playbook, organisations, start }: Pick<PlanProblem, 'playbook' | 'organisations' | 'start'>,
): PlanFreeze[] => {
  const { whole, pick, chance } = random;
  const keys = organisations.map(({ key }) => key);
  return Array.from({ length: whole(1, 3) }, (_, number): PlanFreeze => {
    const from = toDay(start) + whole(0, 60);
    return {
      name: `gel ${number}`,
      organisations: chance(0.5) ? keys : [pick(keys)],
      wave: chance(0.7) ? null : whole(1, 3),
      starts: playbook.tasks.filter(() => chance(0.6)).map(({ key }) => key),
      ends: [...playbook.gates, ...playbook.waveGates]
        .filter(() => chance(0.5))
        .map(({ key }) => key),
      periods: Array.from({ length: whole(1, 4) }, (__, period) => {
        const day = from + period * whole(20, 100);
        return { from: toDate(day), to: toDate(day + whole(0, 60)) };
      }),
    };
  });
};

/** A small, odd problem: zero and missing capacities, committees that hardly sit, any territory. */
export const randomProblem = (
  seed: number,
  calendar: PlanProblem['calendar'],
): { problem: PlanProblem; options: PlanOptions } => {
  const random = createRandom(seed);
  const playbook = randomPlaybook(random);
  const organisations = organisationsOf(random);
  const departments = organisations
    .filter(({ tier }) => tier === 'departmental')
    .map(({ key }) => key);
  const problem: PlanProblem = {
    playbook,
    organisations,
    pools: poolsOf(random, organisations, random.chance(0.4)),
    calendar,
    start: random.pick(STARTS),
  };
  const options = optionsOf(random, departments);
  const frozen = random.chance(0.5);
  return {
    problem: frozen ? { ...problem, freezes: freezesOf(random, problem) } : problem,
    options,
  };
};
