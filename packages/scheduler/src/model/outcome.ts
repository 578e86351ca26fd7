// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ErrorParams } from '@essaim/kernel';
import type { Plan } from './plan.ts';

/** One thing that is wrong with the inputs of a plan; sentences are in `inputFaults`. */
export interface InputFault {
  readonly code: string;
  readonly params: ErrorParams;
}

/** A plan, or the named reasons for which none can be made. */
export type PlanOutcome =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly faults: readonly InputFault[] };
