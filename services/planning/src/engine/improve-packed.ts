// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Improvement,
  type ImprovementRequest,
  type ObjectiveFigures,
  checkPlan,
  improvePlan,
} from '@essaim/scheduler';
import type { Improved } from '../app/proposal/engine.ts';
import { pack, unpack } from './pack.ts';
import type { Steps } from './steps.ts';

/** What figures cost, by the weights of the search that gave them. */
const costOf = (figures: ObjectiveFigures, { weights }: Improvement): number =>
  figures.latenessDays * weights.lateness +
  figures.opening80Days * weights.opening80 +
  figures.lastOpeningDays * weights.lastOpening +
  figures.waitingDays * weights.waiting;

const share = (cost: number, before: number): number => (before === 0 ? 0 : 1 - cost / before);

/**
 * Searches a better order for a packed plan, and checks what it found.
 * @throws Error when the checker finds a violation
 */
export const improvePacked = (
  packed: Uint8Array,
  schedules: number,
  { isStopped, onProgress }: Steps,
): Improved => {
  const begun = performance.now();
  const { problem, options } = unpack(packed);
  const search = (request: ImprovementRequest): Improvement => {
    const outcome = improvePlan(problem, options, request);
    if (outcome.ok) return outcome.improvement;
    throw new Error(`no search in inputs with ${outcome.faults[0]?.code}`);
  };
  const unchanged = search({ schedules: 1 });
  const cost = costOf(unchanged.before, unchanged);
  const found = search({
    schedules,
    shouldStop: isStopped,
    onProgress: ({ tried, best }) => onProgress({ done: tried, gain: share(best, cost) }),
  });
  const [violation] = checkPlan(problem, options, found.plan);
  if (violation) {
    throw new Error(`the plan breaks ${violation.code} at ${violation.node ?? 'the plan'}`);
  }
  return {
    plan: found.plan,
    packed: pack({ problem, options, plan: found.plan }),
    milliseconds: performance.now() - begun,
    tried: found.tried,
    before: found.before,
    after: found.after,
    gain: share(costOf(found.after, found), cost),
  };
};
