// SPDX-License-Identifier: AGPL-3.0-or-later
import { compileProblem } from './compile-problem.ts';
import { geneticSearch, type SearchOptions, type SearchResult } from './genetic-search.ts';
import type { RcpspProblem } from './rcpsp-problem.ts';

export interface RcpspResult extends SearchResult {
  /** Without resources. */
  readonly criticalPath: number;
  /** No schedule is shorter. */
  readonly lowerBound: number;
}

/**
 * A short schedule of a resource-constrained project; the shortest when it reaches the lower bound.
 * @throws RangeError that names what makes the problem malformed or unsolvable, or the number of schedules
 */
export const solveRcpsp = (problem: RcpspProblem, options: SearchOptions): RcpspResult => {
  if (!Number.isFinite(options.schedules) || options.schedules <= 0)
    throw new RangeError(
      `The number of schedules is ${options.schedules}; give a finite number above 0.`,
    );
  const compiled = compileProblem(problem);
  const { criticalPath, lowerBound } = compiled;
  return { ...geneticSearch(compiled, options), criticalPath, lowerBound };
};
