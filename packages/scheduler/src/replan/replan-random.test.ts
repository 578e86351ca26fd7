// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { toDate, toDay } from '@essaim/calendar';
import { createRandom } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { checkPlan } from '../check/check-plan.ts';
import type { Plan } from '../model/plan.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { fixtureCalendar } from '../test-support/fixture-calendar.ts';
import { randomProblem } from '../test-support/random-problem.ts';
import type { ReplanRequest } from './replan-request.ts';
import { replan } from './replan.ts';

const calendar = fixtureCalendar((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const SEEDS = 150;
const SCHEDULES = 5;
const DEADLINE_MS = 30_000;

/** Some time after the start: what began is longer, something ahead is late, an organisation waits. */
const disruption = ({ nodes, waves }: Plan, seed: number): ReplanRequest => {
  const { pick, whole } = createRandom(seed);
  const tasks = nodes.filter(({ kind }) => kind === 'task');
  const today = toDay(pick(tasks).start) + whole(0, 30);
  const later = (day: string, days: number) => toDate(toDay(day) + days);
  const running = tasks.filter(({ start, end }) => toDay(start) < today && toDay(end) >= today);
  const ahead = tasks.filter(({ start }) => toDay(start) >= today);
  const placed = waves.flatMap((wave) => wave.placed);
  return {
    today: toDate(today),
    schedules: SCHEDULES,
    ...(running.length > 0 && {
      facts: Object.fromEntries(
        [pick(running)].map(({ id, start, end }) => [id, { start, end: later(end, whole(1, 40)) }]),
      ),
    }),
    ...(ahead.length > 0 && {
      late: Object.fromEntries(
        [pick(ahead)].map(({ id, start }) => [id, later(start, whole(1, 60))]),
      ),
    }),
    holds: [{ organisation: pick(placed), until: toDate(today + whole(1, 60)) }],
  };
};

test(
  'a repaired random plan keeps every rule, whatever the kinds of links',
  { timeout: DEADLINE_MS },
  () => {
    let repaired = 0;
    let moved = 0;
    for (let seed = 60_000; seed < 60_000 + SEEDS; seed += 1) {
      const { problem, options } = randomProblem(seed, calendar);
      const outcome = proposePlan(problem, options);
      if (!outcome.ok || !outcome.plan.nodes.some(({ kind }) => kind === 'task')) continue;
      const again = replan(outcome.plan, problem, options, disruption(outcome.plan, seed));
      if (!again.ok) throw new Error(`seed ${seed}: ${JSON.stringify(again.faults)}`);
      const { replan: found } = again;
      expect(checkPlan(found.problem, found.options, found.plan), `seed ${seed}`).toEqual([]);
      repaired += 1;
      if (found.moves.length > 0) moved += 1;
    }
    expect(repaired).toBeGreaterThan(SEEDS / 2);
    expect(moved).toBeGreaterThan(SEEDS / 4);
  },
);
