// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay, type Day } from '@essaim/calendar';
import type { DurationScenario } from '@essaim/playbook';
import type { PlanFreeze } from '../model/freeze.ts';
import type { NodeId, PlanLimits, PlanOptions, PlanProblem } from '../model/problem.ts';

/** Options with their defaults, dates as day numbers. */
export interface Settings {
  readonly scenario: DurationScenario;
  readonly limits: Required<PlanLimits>;
  readonly seed: number;
  readonly release: Day;
  readonly pins: ReadonlyMap<NodeId, Day>;
  readonly actuals: ReadonlyMap<NodeId, { readonly start: Day; readonly end: Day }>;
  readonly finished: ReadonlySet<string>;
  readonly freezes: readonly PlanFreeze[];
}

const ALL_LIMITS: Required<PlanLimits> = {
  committee: true,
  trainers: true,
  technicians: true,
  facilitators: true,
  hosting: true,
  waveGates: true,
};

/** Fills in the defaults of options that were checked. */
export const readSettings = (
  { start, freezes = [] }: PlanProblem,
  options: PlanOptions,
): Settings => ({
  scenario: options.scenario ?? 'likely',
  limits: { ...ALL_LIMITS, ...options.limits },
  seed: options.seed ?? 1,
  release: toDay(start),
  pins: new Map((options.pins ?? []).map(({ node, start: pin }) => [node, toDay(pin)])),
  actuals: new Map(
    Object.entries(options.actuals ?? {}).map(([node, dates]) => [
      node,
      { start: toDay(dates.start), end: toDay(dates.end) },
    ]),
  ),
  finished: new Set(options.finished),
  freezes,
});
