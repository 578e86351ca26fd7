// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOptions, PlanProblem } from '@essaim/scheduler';

/** What a plan is made from. */
export interface Inputs {
  readonly problem: PlanProblem;
  readonly options: PlanOptions;
}
