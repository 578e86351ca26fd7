// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Plan, PlanNode } from '../model/plan.ts';
import type { PlanOptions } from '../model/problem.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { referenceOptions, referenceProblem } from '../test-support/reference.ts';
import { checkPlan } from './check-plan.ts';
import { violationTexts, type ViolationCode } from './violation-texts.ts';

const whole = referenceProblem((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const kept = new Set(['nat', 'reg-52', 'reg-44']);
const problem = {
  ...whole,
  organisations: whole.organisations.filter(
    ({ key, parentKey }) => kept.has(key) || (parentKey !== 'nat' && kept.has(parentKey ?? '')),
  ),
};
const options: PlanOptions = {
  ...referenceOptions,
  waves: { kind: 'proposed', size: 6, first: [['dep-53']] },
  pins: [{ node: 'D02@dep-68', start: '2027-07-05' }],
  actuals: { 'N01@nat': { start: '2027-01-04', end: '2027-02-03' } },
  taken: {
    weeks: [{ pool: 'nat/technician_days', week: '2027-02-22', hundredths: 100 }],
    sessions: [{ pool: 'nat/committee_slots', date: '2027-12-13', files: 12 }],
    hosting: [{ organisation: 'nat', users: 100, gb: 200 }],
  },
};
const propose = (): Plan => {
  const outcome = proposePlan(problem, options);
  if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
  return outcome.plan;
};
const plan = propose();

const withNode = (id: string, change: (node: PlanNode) => Partial<PlanNode>): Plan => {
  expect(plan.nodes.map((node) => node.id)).toContain(id);
  return {
    ...plan,
    nodes: plan.nodes.map((node) => (node.id === id ? { ...node, ...change(node) } : node)),
  };
};
const codes = (changed: Plan) =>
  new Set(checkPlan(problem, options, changed).map(({ code }) => code));
const lend = (node: PlanNode) => ({
  usage: node.usage.map((one) => ({ ...one, pool: 'nat/trainer_days', loan: true })),
});

test('a proposed plan keeps every rule', () => {
  expect(checkPlan(problem, options, plan)).toEqual([]);
});

const cases: [ViolationCode, string, Plan][] = [
  ['node-missing', 'a task is left out', { ...plan, nodes: plan.nodes.slice(1) }],
  ['node-twice', 'a task is there twice', { ...plan, nodes: [...plan.nodes, plan.nodes[0]!] }],
  ['node-unexpected', 'a task is renamed', withNode('D05@dep-68', () => ({ id: 'D05@dep-01' }))],
  [
    'before-release',
    'a start before the plan',
    withNode('R01@reg-52', () => ({ start: '2026-12-31' })),
  ],
  [
    'before-pin',
    'a start before what was asked',
    withNode('D02@dep-68', () => ({ start: '2027-07-02' })),
  ],
  ['actual-changed', 'a fact is changed', withNode('N01@nat', () => ({ end: '2027-02-04' }))],
  ['start-closed', 'a start on a Sunday', withNode('D03@dep-68', () => ({ start: '2027-10-03' }))],
  [
    'work-too-short',
    'a day less of work',
    withNode('D03@dep-68', ({ start }) => ({ workEnd: start })),
  ],
  [
    'ends-before-work',
    'an end before the work',
    withNode('G3@dep-68', ({ start }) => ({ end: start })),
  ],
  [
    'predecessor-broken',
    'a start with its predecessor',
    withNode('D06@dep-68', ({ start }) => ({ start: start.replace(/\d\d$/, '01') })),
  ],
  [
    'wave-gate-too-early',
    'a wave gate a month early',
    withNode('WO#2', () => ({ end: '2027-11-30' })),
  ],
  [
    'wave-gate-broken',
    'a wave gate after what it holds',
    withNode('WP#2', () => ({ end: '2028-11-30' })),
  ],
  [
    'wave-gate-broken',
    'a wave gate after the decision that it holds',
    withNode('WO#2', () => ({ end: '2029-11-30' })),
  ],
  [
    'session-wrong',
    'a decision without a session',
    withNode('G3@dep-68', ({ workEnd }) => ({ end: workEnd })),
  ],
  ['work-not-served', 'work that nobody serves', withNode('D14@dep-68', () => ({ usage: [] }))],
  ['loan-needless', 'a loan that is not needed', withNode('D14@dep-68', lend)],
  [
    'pool-wrong',
    'another region serves',
    withNode('D14@dep-68', ({ usage }) => ({
      usage: usage.map((one) => ({ ...one, pool: 'reg-52/trainer_days' })),
    })),
  ],
  [
    'served-outside',
    'served long after',
    withNode('D14@dep-68', ({ usage }) => ({
      usage: usage.map((one) => ({ ...one, week: '2029-01-01' })),
    })),
  ],
  [
    'served-too-early',
    'served long before',
    withNode('D14@dep-68', ({ usage }) => ({
      usage: usage.map((one) => ({ ...one, week: '2027-05-31' })),
    })),
  ],
  [
    'week-over-full',
    'more than a week has',
    withNode('D14@dep-68', ({ usage }) => ({
      usage: usage.map((one) => ({ ...one, hundredths: 900 })),
    })),
  ],
  [
    'hosting-wrong',
    'accounts that are not reserved',
    { ...plan, hosting: plan.hosting.filter(({ organisation }) => organisation !== 'dep-68') },
  ],
  [
    'hosting-wrong',
    'accounts short by one',
    {
      ...plan,
      hosting: plan.hosting.map((one) => ({
        ...one,
        own: { ...one.own, users: one.own.users - 1 },
      })),
    },
  ],
  [
    'hosting-over-full',
    'more accounts than there are',
    {
      ...plan,
      hosting: plan.hosting.map((one) => ({
        ...one,
        own: { users: 0, gb: 0 },
        reserve: { users: 450, gb: 900 },
      })),
    },
  ],
  [
    'department-unaccounted',
    'a department is forgotten',
    {
      ...plan,
      waves: plan.waves.map((wave) => ({
        ...wave,
        placed: wave.placed.filter((key) => key !== 'dep-68'),
      })),
    },
  ],
  [
    'department-unaccounted',
    'a refusal without a reason',
    {
      ...plan,
      waves: plan.waves.map((wave, index) =>
        index === 1
          ? { ...wave, placed: wave.placed.slice(1), notPlaced: wave.placed.slice(0, 1) }
          : wave,
      ),
    },
  ],
];

describe('each broken rule is named', () => {
  test.each(cases)('%s: %s', (code, _, changed) => {
    expect(codes(changed)).toContain(code);
  });

  test('session-over-full: one session more than it can', () => {
    const [first, ...others] = plan.nodes.filter(
      ({ template }) => template === 'G3' || template === 'G4',
    );
    const crowded = {
      ...plan,
      nodes: plan.nodes.map((node) =>
        others.includes(node) ? { ...node, end: first?.end ?? '', workEnd: node.start } : node,
      ),
    };
    expect(codes(crowded)).toContain('session-over-full');
  });

  test('start-frozen, end-frozen: what begins or is decided while it is frozen', () => {
    const { start, end } = plan.nodes.find(({ id }) => id === 'G3@dep-68')!;
    const freeze = { name: 'gel', organisations: ['dep-68'], wave: null };
    const freezes = [
      { ...freeze, starts: ['G3'], ends: [], periods: [{ from: start, to: start }] },
      { ...freeze, starts: [], ends: ['G3'], periods: [{ from: end, to: end }] },
    ];
    expect(checkPlan({ ...problem, freezes }, options, plan).map(({ code }) => code)).toEqual([
      'start-frozen',
      'end-frozen',
    ]);
  });

  test('every code has a case here', () => {
    const tested = new Set<string>([
      ...cases.map(([code]) => code),
      'session-over-full',
      'start-frozen',
      'end-frozen',
    ]);
    expect(Object.keys(violationTexts).filter((code) => !tested.has(code))).toEqual([]);
  });
});
