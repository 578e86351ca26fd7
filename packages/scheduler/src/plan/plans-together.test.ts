// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay } from '@essaim/calendar';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../check/check-plan.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { referenceOptions, referenceProblem } from '../test-support/reference.ts';
import { canonicalInputs } from './canonical-inputs.ts';
import { addTaken, capacityTaken } from './capacity-taken.ts';
import { proposePlan } from './propose-plan.ts';

const problem = referenceProblem((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const propose = (options: PlanOptions, of: PlanProblem = problem): Plan => {
  const outcome = proposePlan(of, options);
  if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
  return outcome.plan;
};

describe('a second campaign beside a committed one', () => {
  const running = new Set(['reg-52', 'reg-44', 'reg-76']);
  const keepOnly = (wanted: (region: string) => boolean): PlanProblem => ({
    ...problem,
    organisations: problem.organisations.filter(
      ({ key, tier, parentKey }) =>
        tier === 'national' || wanted(tier === 'regional' ? key : (parentKey ?? '')),
    ),
  });
  const first = propose(
    referenceOptions,
    keepOnly((region) => running.has(region)),
  );
  const taken = capacityTaken(first, 'nat');
  const rest = keepOnly((region) => !running.has(region));
  const options: PlanOptions = { waves: { kind: 'proposed', size: 20 }, taken };
  const second = propose(options, rest);

  test('holds what the first one uses', () => {
    const served = first.nodes.flatMap(({ usage }) => usage);
    const total = (items: readonly { readonly hundredths: number }[]) =>
      items.reduce((sum, { hundredths }) => sum + hundredths, 0);
    expect(total(taken.weeks)).toBe(total(served));
    expect(
      taken.sessions.find(({ pool }) => pool === 'nat/committee_slots')?.files,
    ).toBeGreaterThan(0);
    const users = taken.hosting.reduce((sum, one) => sum + one.users, 0);
    expect(users).toBe(450 * first.hosting.length);
  });
  test('keeps within what is left', () => {
    expect(checkPlan(rest, options, second)).toEqual([]);
    const crowded = second.sessions.filter(({ taken: held }) => held > 0);
    expect(crowded.length).toBeGreaterThan(0);
    for (const { capacity, files, taken: held } of crowded)
      expect(held + files.length).toBeLessThanOrEqual(capacity);
  });
  test('what both hold adds up', () => {
    const both = addTaken(taken, capacityTaken(second, 'nat'));
    const reserve = both.hosting.find(({ organisation }) => organisation === 'nat');
    expect(reserve?.users).toBeLessThanOrEqual(4000);
    expect(new Set(both.weeks.map(({ pool, week }) => `${pool} ${week}`)).size).toBe(
      both.weeks.length,
    );
    expect(addTaken(taken)).toEqual(taken);
  });
});

describe('moving a department to another wave', () => {
  const before = propose(referenceOptions);
  const options = { ...referenceOptions, moves: [{ organisation: 'dep-68', wave: 4 }] };
  const after = propose(options);

  test('the plan keeps every rule', () => {
    expect(checkPlan(problem, options, after)).toEqual([]);
    expect(after.waves[3]?.placed).toContain('dep-68');
  });
  test('moves that department, and less than half of the others’ dates', () => {
    const starts = new Map(before.nodes.map(({ id, start }) => [id, start]));
    const moved = after.nodes.filter(({ id, start }) => start !== starts.get(id));
    expect(moved.filter(({ organisation }) => organisation === 'dep-68').length).toBeGreaterThan(
      20,
    );
    const first = after.nodes.find(({ id }) => id === 'D01@dep-68')?.start ?? '';
    expect(toDay(first) - toDay(starts.get('D01@dep-68') ?? '')).toBeGreaterThan(100);
    expect(moved.length).toBeLessThan(before.nodes.length / 2);
  });
  test('equal inputs give equal plans', () => {
    expect(propose(referenceOptions)).toEqual(before);
  });
  test('a department that had finished has no nodes', () => {
    const short = propose({ ...referenceOptions, finished: ['dep-53', 'dep-68'] });
    const ids = new Set(short.nodes.map(({ id }) => id));
    expect(ids.has('G1@dep-68')).toBe(false);
    expect(short.nodes.filter(({ id }) => !before.nodes.some((one) => one.id === id))).toEqual([]);
    expect([before.figures.placed, short.figures.placed]).toEqual([89, 88]);
  });
});

test('the hash input follows the content, not its order', () => {
  const text = canonicalInputs(problem, referenceOptions);
  const reversed = { ...problem, organisations: problem.organisations.toReversed() };
  expect(canonicalInputs(reversed, referenceOptions)).toBe(text);
  expect(canonicalInputs({ ...problem, start: '2027-01-05' }, referenceOptions)).not.toBe(text);
  expect(canonicalInputs(problem, { ...referenceOptions, seed: 2 })).not.toBe(text);
});
