// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { toDate, toDay } from '@essaim/calendar';
import { createRandom } from '@essaim/kernel';
import { expect, test } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { fixtureCalendar } from '../test-support/fixture-calendar.ts';
import { randomProblem } from '../test-support/random-problem.ts';

const calendar = fixtureCalendar((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const NO_LIMITS = {
  committee: false,
  trainers: false,
  technicians: false,
  facilitators: false,
  hosting: false,
  waveGates: false,
};
const lastEnd = ({ nodes }: Plan) => nodes.map(({ end }) => end).reduce((a, b) => (a > b ? a : b));

test(
  'the latest start moves nothing, the next day moves the last end, whatever the kinds of links',
  { timeout: 30_000 },
  () => {
    let tried = 0;
    for (let seed = 20_000; seed < 20_080; seed += 1) {
      const { problem, options } = randomProblem(seed, calendar);
      const free = { ...options, limits: NO_LIMITS };
      const planned = proposePlan(problem, free);
      if (!planned.ok || planned.plan.nodes.length === 0) continue;
      const { pick } = createRandom(seed);
      const node = pick(planned.plan.nodes);
      const endWith = (start: string) => {
        const outcome = proposePlan(problem, { ...free, pins: [{ node: node.id, start }] });
        if (!outcome.ok) throw new Error(`seed ${seed}: ${outcome.faults[0]?.code}`);
        return lastEnd(outcome.plan);
      };
      const told = `seed ${seed}, ${node.id}`;
      const end = lastEnd(planned.plan);
      expect(endWith(node.late.start), told).toBe(end);
      expect(endWith(toDate(toDay(node.late.start) + 1)) > end, told).toBe(true);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(50);
  },
);
