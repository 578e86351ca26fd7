// SPDX-License-Identifier: AGPL-3.0-or-later
import { solveRcpsp, type RcpspProblem, type RcpspResult } from '@essaim/scheduler';

/** What one instance may take: a number of schedules, or seconds on one core. */
export type Budget =
  | { readonly kind: 'schedules'; readonly schedules: number }
  | { readonly kind: 'seconds'; readonly seconds: number };

const SEED = 1;
const TRIAL = 200;

/**
 * Solves within a budget. Of seconds, the first are a short trial that tells how many schedules to
 * expect; when they are made before the time is over, the search begins anew with another seed.
 */
export const solveWithin = (problem: RcpspProblem, budget: Budget): RcpspResult => {
  if (budget.kind === 'schedules')
    return solveRcpsp(problem, { seed: SEED, schedules: budget.schedules });
  const begun = performance.now();
  const until = begun + budget.seconds * 1000;
  let best = solveRcpsp(problem, { seed: SEED, schedules: TRIAL });
  let schedules = best.schedules;
  for (let seed = SEED + 1; best.makespan > best.lowerBound; seed += 1) {
    const now = performance.now();
    if (now >= until) break;
    const expected = Math.max(TRIAL, Math.round((schedules / (now - begun)) * (until - now)));
    const next = solveRcpsp(problem, {
      seed,
      schedules: expected,
      isOver: () => performance.now() >= until,
    });
    schedules += next.schedules;
    if (next.makespan < best.makespan) best = next;
  }
  return { ...best, schedules };
};
