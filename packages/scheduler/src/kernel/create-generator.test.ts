// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { createRandom } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { createPools } from '../engine/pools.ts';
import { schedule, type ScheduleChoices } from '../engine/schedule.ts';
import { checkInputs } from '../inputs/check-inputs.ts';
import { readSettings } from '../inputs/settings.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { solve } from '../plan/solve.ts';
import { randomProblem } from '../test-support/random-problem.ts';
import { referenceOptions, referenceProblem } from '../test-support/reference.ts';
import { compileNetwork } from './compile-network.ts';
import { createGenerator } from './create-generator.ts';

const reference = referenceProblem((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);

const MODES = [
  { limits: true, relaxed: false, shuffled: false },
  { limits: true, relaxed: false, shuffled: true },
  { limits: true, relaxed: false, shuffled: true, listed: true },
  { limits: true, relaxed: true, shuffled: false },
  { limits: false, relaxed: false, shuffled: false },
];

/** Nodes that the fast pass dates otherwise than the one that says why. */
const compare = (problem: PlanProblem, options: PlanOptions, seed: number) => {
  if (checkInputs(problem, options).length > 0) return null;
  const settings = readSettings(problem, options);
  const solution = solve(problem, options, settings);
  if ('circle' in solution) return null;
  const { network, calendars, weeks } = solution;
  const { whole } = createRandom(seed);
  return MODES.flatMap(({ limits, relaxed, shuffled, listed = false }) => {
    const pools = limits ? createPools(problem, options, calendars) : null;
    const turns = Int32Array.from(network.nodes, () => whole(-90, 90));
    const order = shuffled && (listed ? { sequence: turns } : { bias: turns });
    const { release, pins, actuals } = settings;
    const choices: ScheduleChoices = {
      release,
      pins,
      actuals,
      weeks,
      relaxed,
      pools,
      ...order,
    };
    const { run, start, workEnd, end } = createGenerator(compileNetwork(network, choices));
    run();
    const placed = run(order || {});
    const { at } = schedule(network, choices);
    expect(placed).toBe(network.nodes.length);
    return network.nodes.flatMap(({ index, id }) => {
      const expected = at[index]!;
      const found = [start[index], workEnd[index], end[index]].join(' ');
      const due = [expected.start, expected.workEnd, expected.end].join(' ');
      return found === due ? [] : [`seed ${seed}: ${id} ${found} instead of ${due}`];
    });
  });
};

describe('a pass on flat arrays gives the dates of the one that says why', () => {
  test('for the reference plan, in any order of the nodes', () => {
    expect(compare(reference, referenceOptions, 1)).toEqual([]);
    expect(
      compare(
        reference,
        {
          ...referenceOptions,
          scenario: 'max',
          pins: [{ node: 'D05@dep-68', start: '2028-03-01' }],
          actuals: { 'N01@nat': { start: '2027-01-11', end: '2027-03-19' } },
          taken: {
            weeks: [{ pool: 'nat/trainer_days', week: '2028-03-20', hundredths: 1100 }],
            sessions: [{ pool: 'nat/committee_slots', date: '2027-12-13', files: 12 }],
            hosting: [],
          },
        },
        2,
      ),
    ).toEqual([]);
  });

  test('for random problems', { timeout: 20_000 }, () => {
    let compared = 0;
    for (let seed = 0; seed < 90; seed += 1) {
      const { problem, options } = randomProblem(seed, reference.calendar);
      const differences = compare(problem, options, seed);
      if (differences) compared += 1;
      expect(differences ?? []).toEqual([]);
    }
    expect(compared).toBeGreaterThan(60);
  });
});

test('a circle leaves nodes without a place', () => {
  const settings = readSettings(reference, referenceOptions);
  const solution = solve(reference, referenceOptions, settings);
  if ('circle' in solution) throw new Error('the reference playbook has no circle');
  const { release, pins, actuals } = settings;
  const { weeks } = solution;
  const compiled = compileNetwork(solution.network, {
    release,
    pins,
    actuals,
    weeks,
    pools: null,
  });
  const waitCount = compiled.waitCount.map((count, node) => (node === 0 ? count + 1 : count));
  expect(createGenerator({ ...compiled, waitCount }).run()).toBeLessThan(compiled.count);
});
