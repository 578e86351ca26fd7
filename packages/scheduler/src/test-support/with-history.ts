// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay } from '@essaim/calendar';
import { createRandom } from '@essaim/kernel';
import type { Plan } from '../model/plan.ts';
import type { PlanOptions } from '../model/problem.ts';

/** Pins some nodes later, and makes facts of others. */
export const withHistory = (plan: Plan, options: PlanOptions, seed: number): PlanOptions => {
  const { chance, whole } = createRandom(seed + 1_000_000);
  const nodes = plan.nodes.filter(({ kind }) => kind !== 'wave-gate');
  const pinned = nodes.filter(() => chance(0.1));
  const done = nodes.filter(() => chance(0.1));
  return {
    ...options,
    pins: pinned.map(({ id, start }) => ({
      node: id,
      start: toDate(toDay(start) + whole(-20, 60)),
    })),
    actuals: Object.fromEntries(
      done.map(({ id, start }) => {
        const begun = toDay(start) + whole(-200, 30);
        return [id, { start: toDate(begun), end: toDate(begun + whole(0, 30)) }];
      }),
    ),
  };
};
