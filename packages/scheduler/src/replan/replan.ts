// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay } from '@essaim/calendar';
import { readSettings } from '../inputs/settings.ts';
import { createGenerator, type Generator } from '../kernel/create-generator.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import type { Network } from '../network/network.ts';
import { milestones } from '../plan/figures.ts';
import { compileSolution, reschedule } from '../plan/reschedule.ts';
import { solveChecked } from '../plan/solve-checked.ts';
import { writePlan } from '../plan/write-plan.ts';
import { remainingInputs } from './freeze.ts';
import { createReplanObjective, readBaseline } from './replan-objective.ts';
import { REPLAN_WEIGHTS, type ReplanOutcome, type ReplanRequest } from './replan-request.ts';
import { keepBaseline, searchRepair } from './search-repair.ts';
import { writeMoves } from './write-moves.ts';

const ALGORITHM = { name: 'repair', version: '1' } as const;
const FREEZE_DAYS = 14;
/** Nodes that are placed in all while searching, in place of a number of schedules. */
const EFFORT = 400_000;

/** Pins of the nodes that nothing but the committed plan keeps from starting earlier. */
const keptPins = (
  { pins = [] }: PlanOptions,
  { nodes }: Network,
  floor: Int32Array,
  { start, cause }: Generator,
  isOpen: Uint8Array,
  today: number,
): NonNullable<PlanOptions['pins']> => {
  const asked = new Map(pins.map(({ node, start: day }) => [node, day]));
  for (const { index, id } of nodes)
    if (isOpen[index] === 1 && cause[index] === -1 && start[index]! > today)
      asked.set(id, toDate(floor[index]!));
  return [...asked].map(([node, day]) => ({ node, start: day }));
};

/**
 * Repairs a committed plan after what happened. What is done or begun stays; the rest first keeps the
 * committed order and comes no earlier than it was (what is near goes first), then lateness, moved
 * nodes and the last end are improved together by the weights. Says what moves, whom it touches, and
 * what each move goes back to. Equal inputs and seeds give equal repairs.
 * @param problem inputs of the committed plan, with capacities as they are now
 * @param options those that the committed plan was made with
 */
export const replan = (
  committed: Plan,
  problem: PlanProblem,
  options: PlanOptions,
  request: ReplanRequest,
): ReplanOutcome => {
  const before = request.late ? solveChecked(problem, options) : null;
  if (before && !before.ok) return before;
  const planned = before?.solution.network ?? null;
  const rest = remainingInputs(committed, { problem, options }, planned, request);
  const solved = solveChecked(rest.problem, rest.options);
  if (!solved.ok) return solved;
  const { settings, solution } = solved;
  const { network } = solution;
  const { opening } = milestones(problem.playbook);
  const weights = request.weights ?? REPLAN_WEIGHTS;
  const compiled = compileSolution(rest.problem, rest.options, settings, solution);
  const nearBefore = toDay(request.today) + (request.freezeDays ?? FREEZE_DAYS);
  const baseline = readBaseline(committed, network, compiled, {
    opening,
    nearBefore,
    promises: request.promises ?? {},
  });
  const { cost, figures } = createReplanObjective(baseline, weights, settings.release);
  const generator = createGenerator(compiled);
  const kept = keepBaseline(compiled, baseline);
  generator.run(kept);
  const repaired = figures(generator);
  const found = searchRepair(compiled, generator, baseline, cost, kept, {
    ...request,
    seed: settings.seed,
    schedules: request.schedules ?? Math.ceil(EFFORT / Math.max(1, compiled.count)),
  });
  generator.run(found);
  const pins = keptPins(
    rest.options,
    network,
    found.floor,
    generator,
    baseline.open,
    settings.release,
  );
  const chosen: PlanOptions = { ...rest.options, pins };
  const pinned = readSettings(rest.problem, chosen);
  const dated = reschedule(rest.problem, chosen, pinned, solution, { sequence: found.sequence });
  const plan = writePlan(rest.problem, chosen, pinned, dated, ALGORITHM, generator.order);
  return {
    ok: true,
    replan: {
      problem: rest.problem,
      options: chosen,
      plan,
      weights,
      repaired,
      figures: figures(generator),
      tried: found.tried,
      ...writeMoves(committed, plan, network, baseline, request, generator),
    },
  };
};
