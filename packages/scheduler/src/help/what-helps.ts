// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Settings } from '../inputs/settings.ts';
import type { InputFault } from '../model/outcome.ts';
import type { PlanOptions, PlanProblem, PoolId } from '../model/problem.ts';
import { milestones } from '../plan/figures.ts';
import { solve, type Solution } from '../plan/solve.ts';
import { solveChecked } from '../plan/solve-checked.ts';
import { addedPer, poolsToAddTo, withOneMore } from './add-one.ts';
import {
  createObjective,
  IMPROVEMENT_WEIGHTS,
  type ObjectiveFigures,
} from '../improve/objective.ts';

/** What one more of a resource changes; days are civil days, above 0 when they are won. */
export interface Help {
  readonly pool: PoolId;
  /** One more day of every week, or one more file of every session. */
  readonly per: 'week' | 'session';
  /** Departments that are placed and were not. */
  readonly placed: number;
  readonly opening80Days: number;
  readonly lastOpeningDays: number;
  /** Over all openings. */
  readonly waitingDays: number;
}

export type HelpOutcome =
  | { readonly ok: true; readonly helps: readonly Help[] }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

interface Measured {
  readonly placed: number;
  readonly figures: ObjectiveFigures;
  readonly cost: number;
}

const measure = (
  problem: PlanProblem,
  { release }: Settings,
  { network, schedule, cohort }: Solution,
): Measured => {
  const { opening } = milestones(problem.playbook);
  const weights = IMPROVEMENT_WEIGHTS;
  const objective = createObjective(network, {
    opening,
    release,
    weights,
    promises: new Map(),
    users: {},
  });
  const end = Int32Array.from(network.nodes, ({ index }) => schedule.at[index]?.end ?? release);
  const figures = objective.figures(end);
  return { placed: cohort.departments.length, figures, cost: objective.cost(end) };
};

/**
 * What would help: each resource plus one, planned anew in the way of `proposePlan`, and ranked. What lets
 * more departments be planned comes first; then what wins most by the weights of an improvement: days until
 * 80 % are open, until the last one, and of waiting. What wins nothing is not told. Hosting is not among them:
 * departments without a place say how much they lack.
 */
export const whatHelps = (problem: PlanProblem, options: PlanOptions): HelpOutcome => {
  const solved = solveChecked(problem, options);
  if (!solved.ok) return solved;
  const { settings, solution } = solved;
  const before = measure(problem, settings, solution);
  const lacking = solution.notPlaced.flatMap(({ relaxation }) =>
    relaxation?.code === 'add-capacity' ? relaxation.pools : [],
  );
  const tried = poolsToAddTo(problem, lacking).flatMap((pool) => {
    const more = withOneMore(problem, pool);
    const other = solve(more, options, settings);
    if ('circle' in other) return [];
    const after = measure(more, settings, other);
    const won = (figure: keyof ObjectiveFigures) => before.figures[figure] - after.figures[figure];
    const help: Help = {
      pool,
      per: addedPer(pool),
      placed: after.placed - before.placed,
      opening80Days: won('opening80Days'),
      lastOpeningDays: won('lastOpeningDays'),
      waitingDays: won('waitingDays'),
    };
    return [{ help, won: before.cost - after.cost }];
  });
  const helps = tried
    .filter(({ help, won }) => help.placed > 0 || (help.placed === 0 && won > 0))
    .sort(
      (a, b) =>
        b.help.placed - a.help.placed || b.won - a.won || (a.help.pool < b.help.pool ? -1 : 1),
    )
    .map(({ help }) => help);
  return { ok: true, helps };
};
