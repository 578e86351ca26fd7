// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { createRandom } from '@essaim/kernel';
import { afterAll, expect, test } from 'vitest';
import { checkPlan } from './check/check-plan.ts';
import { prepareForecast } from './forecast/prepare-forecast.ts';
import { runForecast } from './forecast/run-forecast.ts';
import { improvePlan } from './improve/improve-plan.ts';
import { inputFaults } from './inputs/input-faults.ts';
import type { InputFault } from './model/outcome.ts';
import type { Plan } from './model/plan.ts';
import type { PlanOptions, PlanProblem } from './model/problem.ts';
import { proposePlan } from './plan/propose-plan.ts';
import { fixtureCalendar } from './test-support/fixture-calendar.ts';
import { ODDITY_NAMES, oddProblem, type OddityName } from './test-support/odd-problem.ts';

const calendar = fixtureCalendar((name) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
);
/** Far more than any of them takes, on a busy machine too. */
const DEADLINE_MS = 30_000;
const OF_EACH = 10;
const MIXED = 60;
const SCHEDULES = 10;
/** A round leaves a department out; each of two horizons reads the organisations a few times a round. */
const READS_OF_A_ROUND = 8;

/** Inputs that count how often their organisations are asked for: work, whatever the machine. */
const counting = (problem: PlanProblem) => {
  const counted = { reads: 0 };
  const watched = new Proxy(problem, {
    get: (target, name) => {
      if (name === 'organisations') counted.reads += 1;
      return Reflect.get(target, name) as unknown;
    },
  });
  return { watched, counted };
};

const seen = new Set<string>();

const checkRefusal = (faults: readonly InputFault[], told: string) => {
  expect(faults, told).not.toEqual([]);
  for (const { code, params } of faults) {
    seen.add(code);
    const named = [...inputFaults[code as keyof typeof inputFaults].en.matchAll(/\{(\w+)\}/g)];
    for (const [, name = ''] of named) expect(String(params[name] ?? ''), told).not.toBe('');
  }
};

/** Every department is finished, placed, or named with what keeps it out. */
const checkNamed = (
  { organisations, playbook }: PlanProblem,
  options: PlanOptions,
  plan: Plan,
  told: string,
) => {
  const keys = new Set(
    [...playbook.tasks, ...playbook.gates, ...playbook.waveGates].map(({ key }) => key),
  );
  const known = new Set(organisations.map(({ key }) => key));
  for (const { reason } of plan.notPlaced) {
    seen.add(reason.code);
    if ('node' in reason) expect(keys, told).toContain(reason.node.split(/[@#]/)[0]);
    if ('pool' in reason) expect(known, told).toContain(reason.pool.split('/')[0]);
  }
  const placed = plan.waves.flatMap((wave) => wave.placed);
  if (placed.length > 0) seen.add('placed');
  const found = [
    ...placed,
    ...plan.notPlaced.map(({ organisation }) => organisation),
    ...(options.finished ?? []),
  ];
  const departments = organisations.filter(({ tier }) => tier === 'departmental');
  expect(found.toSorted(), told).toEqual(departments.map(({ key }) => key).sort());
};

const tryOne = (seed: number, odd: readonly OddityName[]) => {
  const told = `seed ${seed}: ${odd.join(', ')}`;
  const { problem, options } = oddProblem(seed, calendar, odd);
  const { watched, counted } = counting(problem);
  const outcome = proposePlan(watched, options);
  const most = 2 * READS_OF_A_ROUND * (problem.organisations.length + 1);
  expect(counted.reads, told).toBeLessThan(most);
  if (!outcome.ok) {
    checkRefusal(outcome.faults, told);
    return;
  }
  expect(checkPlan(problem, options, outcome.plan), told).toEqual([]);
  checkNamed(problem, options, outcome.plan, told);
  if (seed % 5 > 0) return;
  const improved = improvePlan(problem, options, { schedules: SCHEDULES });
  if (!improved.ok) throw new Error(`${told}: ${improved.faults[0]?.code}`);
  expect(improved.improvement.tried, told).toBeLessThanOrEqual(SCHEDULES);
  expect(checkPlan(problem, options, improved.improvement.plan), told).toEqual([]);
  const prepared = prepareForecast(problem, options);
  if (!prepared.ok) throw new Error(`${told}: ${prepared.faults[0]?.code}`);
  expect(runForecast(prepared.task, 0, 2).to, told).toBe(2);
};

test.each(ODDITY_NAMES)(
  '%s: a plan that keeps every rule, or what is wrong by name',
  { timeout: DEADLINE_MS },
  (name) => {
    for (let seed = 0; seed < OF_EACH; seed += 1) tryOne(seed, [name]);
  },
);

test('several at once', { timeout: DEADLINE_MS }, () => {
  for (let seed = 1000; seed < 1000 + MIXED; seed += 1) {
    const { pick, whole } = createRandom(seed);
    tryOne(
      seed,
      Array.from({ length: whole(2, 3) }, () => pick(ODDITY_NAMES)),
    );
  }
});

afterAll(() => {
  for (const code of [
    'placed',
    'capacity-never',
    'committee-never',
    'hosting-short',
    'never-open',
    'pins-contradictory',
    'date-invalid',
    'date-far',
    'capacity-invalid',
    'node-unknown',
  ])
    expect([...seen]).toContain(code);
});
