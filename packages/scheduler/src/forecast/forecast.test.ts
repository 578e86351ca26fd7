// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { improvePlan } from '../improve/improve-plan.ts';
import type { PlanOptions } from '../model/problem.ts';
import { referenceOptions, referenceProblem } from '../test-support/reference.ts';
import { syntheticCountry } from '../test-support/synthetic-country.ts';
import { OUTCOME, type ForecastTask } from './forecast-task.ts';
import { prepareForecast } from './prepare-forecast.ts';
import { runForecast } from './run-forecast.ts';
import { outcomesOf, summariseForecast, valueAt } from './summarise-forecast.ts';
import { UNCERTAINTY, type Uncertainty } from './uncertainty.ts';

const reference = referenceProblem((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const whole = syntheticCountry(1, 1, reference.calendar);
/** Two departments a region: enough to be short of something, and quick. */
const country = {
  problem: whole.problem,
  options: {
    ...whole.options,
    waves: {
      kind: 'given',
      waves: [0, 12].map((from) => Array.from({ length: 12 }, (_, at) => `dep-${from + at}`)),
    },
  } satisfies PlanOptions,
};

const prepare = (options: PlanOptions = country.options, uncertainty?: Uncertainty) => {
  const prepared = prepareForecast(country.problem, options, uncertainty);
  if (!prepared.ok) throw new Error(prepared.faults[0]?.code);
  return prepared.task;
};
const task = prepare();
const byText = (a: string | null, b: string | null) => ((a ?? '9999') < (b ?? '9999') ? -1 : 1);
/** Of the openings many fall on one session; what follows them does not. */
const lastClosings = (from: ForecastTask, runs: number) =>
  outcomesOf(from, [runForecast(from, 0, runs)], OUTCOME.closing);

describe('runs', () => {
  test('depend on the seed and their number alone, however they are cut', () => {
    const whole = summariseForecast(task, [runForecast(task, 0, 60)]);
    const cut = [runForecast(task, 41, 60), runForecast(task, 0, 7), runForecast(task, 7, 41)];
    expect(summariseForecast(task, cut)).toEqual(whole);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
    const other = { ...task, seed: task.seed + 1 };
    expect(lastClosings(other, 60)).not.toEqual(lastClosings(task, 60));
  });
  test('give these very days on every engine', () => {
    expect([...lastClosings(task, 6)]).toEqual([21193, 21166, 21193, 21183, 21167, 21202]);
  });
  test('say when so many are open: in order, from few to all', () => {
    const { cone, lastOpening } = summariseForecast(task, [runForecast(task, 0, 60)]);
    expect(cone.at(-1)).toEqual({ open: task.openings.length, ...lastOpening });
    for (const at of ['p50', 'p80', 'p95'] as const) {
      const days = cone.map((one) => one[at]);
      expect(days).toEqual(days.toSorted(byText));
    }
    expect(cone.map(({ open }) => open)).toEqual([...new Set(task.ranks)]);
  });
  test('without any uncertainty are the plan', () => {
    const still = { min: 1, likely: 1, max: 1 };
    const fixed: ForecastTask = {
      ...prepare(country.options, { nation: still, region: still, dependence: 'shared' }),
      min: task.likely,
      max: task.likely,
    };
    const forecast = summariseForecast(fixed, [runForecast(fixed, 0, 3)]);
    expect(forecast.lastOpening.p50).toBe(forecast.lastOpening.p95);
    expect(lastClosings(fixed, 3)[0]).toBe(lastClosings(fixed, 3)[2]);
    for (const { criticality } of forecast.nodes) expect(criticality).toBe(1);
  });
});

test('a plan that was searched is forecast by its order', () => {
  const improved = improvePlan(country.problem, country.options, { schedules: 300 });
  if (!improved.ok) throw new Error(improved.faults[0]?.code);
  const { plan, before, after } = improved.improvement;
  expect(after.waitingDays).toBeLessThan(before.waitingDays);
  const still = { min: 1, likely: 1, max: 1 };
  const none: Uncertainty = { nation: still, region: still, dependence: 'shared' };
  const prepared = prepareForecast(country.problem, country.options, none, plan.order);
  if (!prepared.ok) throw new Error(prepared.faults[0]?.code);
  const { likely } = prepared.task;
  const fixed = { ...prepared.task, min: likely, max: likely };
  const forecast = summariseForecast(fixed, [runForecast(fixed, 0, 1)]);
  expect(forecast.lastOpening.p50).toBe(plan.figures.lastOpening);
  expect(forecast.lastClosing.p50).toBe(plan.figures.lastClosing);
});

describe('a forecast of the reference plan', () => {
  const prepared = prepareForecast(reference, referenceOptions);
  if (!prepared.ok) throw new Error(prepared.faults[0]?.code);
  const forecast = summariseForecast(prepared.task, [runForecast(prepared.task, 0, 150)]);

  test('is later the surer it is, and later than the plan', () => {
    for (const { p50, p80, p95 } of [
      forecast.firstOpening,
      forecast.opening80,
      forecast.lastOpening,
      forecast.lastClosing,
      ...forecast.waves,
    ])
      expect([p50, p80, p95]).toEqual([p50, p80, p95].toSorted(byText));
    expect(forecast.lastOpening.p80! > '2029-01-08').toBe(true);
    expect(forecast.waves.map(({ wave }) => wave)).toEqual([2, 3, 4, 5, 6]);
  });
  test('names what is nearly always critical, and what the end follows', () => {
    expect(forecast.nodes[0]?.criticality).toBeGreaterThan(0.9);
    const national = forecast.nodes.filter(({ node }) => node.endsWith('@nat'));
    expect(national.some(({ sensitivity }) => sensitivity > 0.1)).toBe(true);
    for (const { sensitivity } of forecast.nodes) expect(Math.abs(sensitivity)).toBeLessThan(1);
  });
});

describe('calibration on histories that the model draws', () => {
  const RUNS = 1000;
  const HISTORIES = 500;
  const histories = lastClosings({ ...task, seed: 1_234_567 }, HISTORIES);
  const covered = (day: number) => histories.filter((end) => end <= day).length / HISTORIES;
  const shared = lastClosings(task, RUNS).sort();

  test('P80 covers 75 to 85 % of them', () => {
    const p80 = covered(valueAt(shared, 80));
    expect(p80).toBeGreaterThanOrEqual(0.75);
    expect(p80).toBeLessThanOrEqual(0.85);
  });
  test('independent draws are falsely sure', () => {
    const uncertainty = { ...UNCERTAINTY, dependence: 'independent' } as const;
    const independent = lastClosings({ ...task, uncertainty }, RUNS).sort();
    const width = (ends: Int32Array) => valueAt(ends, 95) - valueAt(ends, 5);
    expect(width(independent)).toBeLessThan(width(shared) * 0.7);
    // Nine tenths of the histories, if it were right.
    expect(covered(valueAt(independent, 95)) - covered(valueAt(independent, 5))).toBeLessThan(0.75);
  });
});

test('refuses what a plan refuses', () => {
  expect(
    prepareForecast(reference, { ...referenceOptions, waves: { kind: 'given', waves: [] } }).ok,
  ).toBe(false);
});
