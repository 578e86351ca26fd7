// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOptions, PlanProblem } from '@essaim/scheduler';

/** What the engine's thread is asked. */
export type Question =
  | { readonly kind: 'propose'; readonly problem: PlanProblem; readonly options: PlanOptions }
  | { readonly kind: 'explain'; readonly packed: Uint8Array; readonly node: string }
  | { readonly kind: 'taken'; readonly packed: Uint8Array }
  | { readonly kind: 'hash'; readonly problem: PlanProblem; readonly options: PlanOptions };

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
