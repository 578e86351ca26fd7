// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { toDay } from '@essaim/calendar';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../check/check-plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { randomProblem } from '../test-support/random-problem.ts';
import { referenceProblem } from '../test-support/reference.ts';
import { syntheticCountry } from '../test-support/synthetic-country.ts';
import { improvePlan, type ImprovementRequest } from './improve-plan.ts';
import { IMPROVEMENT_WEIGHTS } from './objective.ts';

const { calendar } = referenceProblem((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const country = syntheticCountry(1, 1, calendar);
const improve = (
  request: ImprovementRequest,
  { problem, options }: { problem: PlanProblem; options: PlanOptions } = country,
) => {
  const outcome = improvePlan(problem, options, request);
  if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
  return outcome.improvement;
};

describe('a synthetic country', () => {
  const found = improve({ schedules: 160 });

  test('has the size that it says', () => {
    expect(found.plan.nodes).toHaveLength(1272);
    expect(found.plan.notPlaced).toEqual([]);
  });
  test('opens earlier than in the proposal, and keeps every rule', () => {
    const { before, after, plan } = found;
    expect(after.waitingDays).toBeLessThan(before.waitingDays);
    expect(after.opening80Days).toBeLessThanOrEqual(before.opening80Days);
    expect(checkPlan(country.problem, country.options, plan)).toEqual([]);
    const opened = plan.nodes.filter(({ template }) => template === 'G1').map(({ end }) => end);
    const release = toDay(country.problem.start);
    const days = opened.reduce((sum, end) => sum + toDay(end) - release, 0);
    expect(days).toBe(after.waitingDays);
  });
  test('equal seeds and numbers of schedules give equal plans; another seed another one', () => {
    expect(improve({ schedules: 160 })).toEqual(found);
    const other = { ...country, options: { ...country.options, seed: 99 } };
    expect(improve({ schedules: 160 }, other).plan.nodes).not.toEqual(found.plan.nodes);
  });
});

const proposed = () => {
  const outcome = proposePlan(country.problem, country.options);
  if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
  return outcome.plan;
};

test('one schedule is the proposal itself', () => {
  const { plan, before, after } = improve({ schedules: 1 });
  expect(plan.nodes).toEqual(proposed().nodes);
  expect(after).toEqual(before);
});

test('tells how far it is, and stops when it is told to', () => {
  const told: number[] = [];
  const { tried, plan } = improve({
    schedules: 5000,
    onProgress: (progress) => told.push(progress.tried),
    shouldStop: () => told.length >= 3,
  });
  expect(told).toEqual([50, 100, 150]);
  expect(tried).toBe(150);
  expect(checkPlan(country.problem, country.options, plan)).toEqual([]);
});

test('a promise comes before everything else', () => {
  const last = proposed()
    .nodes.filter(({ template }) => template === 'G1')
    .toSorted((a, b) => (a.end < b.end ? -1 : 1))
    .at(-1)!;
  const promises = { [last.organisation]: '2027-12-31' };
  const { before, after, plan } = improve({ schedules: 160, promises });
  expect(before.latenessDays).toBeGreaterThan(0);
  expect(after.latenessDays).toBeLessThan(before.latenessDays);
  const opened = plan.nodes.find(({ id }) => id === last.id)!.end;
  expect(opened < last.end).toBe(true);
});

test('weights can be chosen, and are told', () => {
  const weights = { ...IMPROVEMENT_WEIGHTS, opening80: 0, lastOpening: 1000 };
  const chosen = improve({ schedules: 160, weights });
  expect(chosen.weights).toEqual(weights);
  expect(chosen.after.lastOpeningDays).toBeLessThanOrEqual(chosen.before.lastOpeningDays);
});

test('improved random plans keep every rule', { timeout: 20_000 }, () => {
  let improved = 0;
  for (let seed = 0; seed < 60; seed += 1) {
    const { problem, options } = randomProblem(seed, calendar);
    const outcome = improvePlan(problem, options, { schedules: 40 });
    if (!outcome.ok) continue;
    const { plan, before, after } = outcome.improvement;
    expect(checkPlan(problem, options, plan), `seed ${seed}`).toEqual([]);
    const { bounds, lastOpening } = plan.figures;
    if (lastOpening !== null) expect(bounds.best! <= lastOpening, `seed ${seed}`).toBe(true);
    if (after.waitingDays < before.waitingDays) improved += 1;
  }
  expect(improved).toBeGreaterThan(0);
});
