// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Territory } from '@essaim/calendar';
import { createRandom, type Random } from '@essaim/kernel';
import type { Demand, Playbook, Predecessor, TaskTemplate } from '@essaim/playbook';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { randomProblem } from './random-problem.ts';

interface Inputs {
  readonly problem: PlanProblem;
  readonly options: PlanOptions;
}
type Oddity = (inputs: Inputs, random: Random) => Inputs;

const OVERSEAS: readonly Territory[] = [
  { departmentCode: '971', schoolZone: 'guadeloupe', alsaceMoselle: false, abolitionDay: '05-27' },
  { departmentCode: '973', schoolZone: 'guyane', alsaceMoselle: false, abolitionDay: '06-10' },
  { departmentCode: '974', schoolZone: 'reunion', alsaceMoselle: false, abolitionDay: '12-20' },
  { departmentCode: '976', schoolZone: 'mayotte', alsaceMoselle: false, abolitionDay: '04-27' },
  { departmentCode: '988', schoolZone: 'nowhere', alsaceMoselle: false, abolitionDay: null },
];
const ODD_DAYS = [
  '2027-12-31',
  '2028-01-01',
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
  '2032-02-29',
  '2099-12-31',
  '2100-02-28',
];

const withTasks = (
  { problem, options }: Inputs,
  change: (task: TaskTemplate) => TaskTemplate,
): Inputs => {
  const playbook: Playbook = { ...problem.playbook, tasks: problem.playbook.tasks.map(change) };
  return { problem: { ...problem, playbook }, options };
};

const withPools = (
  { problem, options }: Inputs,
  change: (pool: PlanProblem['pools'][number]) => readonly PlanProblem['pools'][number][],
): Inputs => ({ problem: { ...problem, pools: problem.pools.flatMap(change) }, options });

/** Ids that the plan may or may not have. */
const someNode = ({ problem }: Inputs, { pick }: Random) => {
  const { tasks, gates } = problem.playbook;
  const { key } = pick([...tasks, ...gates]);
  return `${key}@${pick(problem.organisations).key}`;
};

/** What can be odd, by name. */
const ODDITIES = {
  'no capacity at all': (inputs) => withPools(inputs, (pool) => [{ ...pool, capacity: 0 }]),
  'no pools': (inputs) => withPools(inputs, () => []),
  'capacity begins late and ends': (inputs, { pick }) =>
    withPools(inputs, (pool) => [
      { ...pool, validFrom: pick(ODD_DAYS), validTo: '2029-02-28', capacity: 0.01 },
    ]),
  'committees that sit in no month, or once a year': (inputs, { pick }) =>
    withPools(inputs, (pool) =>
      pool.sessions === null
        ? [pool]
        : [{ ...pool, sessions: { ...pool.sessions, months: pick([[], [2], [8]]) } }],
    ),
  'closed months': (inputs) =>
    withTasks(
      withPools(inputs, (pool) => [{ ...pool, calendar: 'school-term' }]),
      (task) => ({ ...task, calendar: 'working-no-august' }),
    ),
  'start on an odd day': ({ problem, options }, { pick }) => ({
    problem: { ...problem, start: pick(ODD_DAYS) },
    options,
  }),
  overseas: ({ problem, options }, { pick }) => ({
    problem: {
      ...problem,
      organisations: problem.organisations.map((one) =>
        one.tier === 'national' ? one : { ...one, territory: pick(OVERSEAS) },
      ),
    },
    options,
  }),
  'contradictory pins': (inputs, random) => {
    const node = someNode(inputs, random);
    const pins = Array.from({ length: 3 }, () => ({ node, start: random.pick(ODD_DAYS) }));
    const other = { node: someNode(inputs, random), start: '2026-01-01' };
    return { ...inputs, options: { ...inputs.options, pins: [...pins, other] } };
  },
  'pins on facts': (inputs, random) => {
    const node = someNode(inputs, random);
    const [start = '', end = ''] = [random.pick(ODD_DAYS), random.pick(ODD_DAYS)].sort();
    const pins = [{ node, start: random.pick(ODD_DAYS) }];
    return { ...inputs, options: { ...inputs.options, pins, actuals: { [node]: { start, end } } } };
  },
  'demands above any capacity': (inputs, { chance }) =>
    withTasks(inputs, (task) => {
      const demand: Demand = {
        ...task.demand,
        trainerDays: 100_000,
        hostingUsers: task.tier === 'departmental' ? 10_000_000 : 0,
        committee: { tier: 'national', files: 1000 },
      };
      return chance(0.3) ? { ...task, demand } : task;
    }),
  'huge lags': (inputs, { pick }) =>
    withTasks(inputs, (task) => ({
      ...task,
      predecessors: task.predecessors.map((one): Predecessor => ({
        ...one,
        type: pick(['FS', 'SS', 'FF', 'SF']),
        lag: { amount: pick([0, 300, 9999]), unit: pick(['wd', 'cd']) },
      })),
    })),
  'very long tasks': (inputs) =>
    withTasks(inputs, (task) => ({ ...task, durations: { min: 1, likely: 700, max: 2000 } })),
  'dates that do not exist': (inputs, random) => ({
    ...inputs,
    options: {
      ...inputs.options,
      pins: [{ node: someNode(inputs, random), start: '2027-02-29' }],
    },
  }),
  'capacity that cannot be': (inputs, { pick }) =>
    withPools(inputs, (pool) => [{ ...pool, capacity: pick([NaN, Infinity, -1, 1e12]) }]),
  'days of other centuries': ({ problem, options }, { pick }) => ({
    problem: { ...problem, start: pick(['0001-01-01', '1900-02-28', '2199-12-31', '9999-12-31']) },
    options,
  }),
} as const satisfies Record<string, Oddity>;

export type OddityName = keyof typeof ODDITIES;
export const ODDITY_NAMES = Object.keys(ODDITIES) as OddityName[];

/** A random problem with these oddities, one after the other. */
export const oddProblem = (
  seed: number,
  calendar: PlanProblem['calendar'],
  odd: readonly OddityName[],
): Inputs => {
  const random = createRandom(seed + 31_337);
  return odd.reduce<Inputs>(
    (before, name) => ODDITIES[name](before, random),
    randomProblem(seed, calendar),
  );
};
