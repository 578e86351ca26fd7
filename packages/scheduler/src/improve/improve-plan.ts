// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay, type CivilDate } from '@essaim/calendar';
import { createGenerator } from '../kernel/create-generator.ts';
import type { InputFault } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { milestones } from '../plan/figures.ts';
import { compileSolution, reschedule } from '../plan/reschedule.ts';
import { solveChecked } from '../plan/solve-checked.ts';
import { writePlan } from '../plan/write-plan.ts';
import {
  createObjective,
  IMPROVEMENT_WEIGHTS,
  type ImprovementWeights,
  type ObjectiveFigures,
} from './objective.ts';
import type { SearchEffort } from './late-acceptance.ts';
import { searchOrder } from './search-order.ts';

const ALGORITHM = { name: 'late-acceptance', version: '1' } as const;

export interface ImprovementRequest extends Omit<SearchEffort, 'seed'> {
  readonly weights?: ImprovementWeights;
  /** Last opening day promised to organisations, by key. */
  readonly promises?: Readonly<Record<string, CivilDate>>;
  /** Users of each organisation, for the 80 %; 1 where it is not said. */
  readonly users?: Readonly<Record<string, number>>;
}

/** What a search came to. */
export interface Improvement {
  readonly plan: Plan;
  /** How many schedules were tried. */
  readonly tried: number;
  readonly weights: ImprovementWeights;
  readonly before: ObjectiveFigures;
  readonly after: ObjectiveFigures;
}

/** An improvement, or what is wrong with the inputs. */
export type ImprovementOutcome =
  | { readonly ok: true; readonly improvement: Improvement }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/**
 * Looks for a better order of the same departments, waves and hosting as `proposePlan` gives. The same
 * inputs, seed and number of schedules always give the same plan, unless it is stopped. It is never
 * worse than the proposal by the weights.
 */
export const improvePlan = (
  problem: PlanProblem,
  options: PlanOptions,
  request: ImprovementRequest,
): ImprovementOutcome => {
  const solved = solveChecked(problem, options);
  if (!solved.ok) return solved;
  const { settings, solution } = solved;
  const { network } = solution;
  const { opening } = milestones(problem.playbook);
  const weights = request.weights ?? IMPROVEMENT_WEIGHTS;
  const objective = createObjective(network, {
    opening,
    release: settings.release,
    weights,
    promises: new Map(
      Object.entries(request.promises ?? {}).map(([key, date]) => [key, toDay(date)]),
    ),
    users: request.users ?? {},
  });
  const compiled = compileSolution(problem, options, settings, solution);
  const generator = createGenerator(compiled);
  const found = searchOrder(
    compiled,
    generator,
    objective,
    network.nodes.map(({ organisation }) => organisation.key),
    network.nodes.flatMap(({ template, index }) => (template === opening ? index : [])),
    { ...request, seed: settings.seed },
  );
  generator.run();
  const before = objective.figures(generator.end);
  generator.run({ bias: found.bias });
  const after = objective.figures(generator.end);
  const better = reschedule(problem, options, settings, solution, found);
  const plan = writePlan(problem, options, settings, better, ALGORITHM, generator.order);
  return { ok: true, improvement: { plan, tried: found.tried, weights, before, after } };
};
