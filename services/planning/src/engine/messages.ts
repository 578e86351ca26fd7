// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOptions, PlanProblem } from '@essaim/scheduler';
import type { Progress, RepairRequest } from '../app/proposal/engine.ts';

/** What the engine's thread is asked. */
export type Question =
  | { readonly kind: 'propose'; readonly problem: PlanProblem; readonly options: PlanOptions }
  | { readonly kind: 'explain'; readonly packed: Uint8Array; readonly node: string }
  | {
      readonly kind: 'why-not';
      readonly packed: Uint8Array;
      readonly organisation: string;
      readonly wave: number;
    }
  | { readonly kind: 'taken'; readonly packed: Uint8Array }
  | { readonly kind: 'load'; readonly packed: Uint8Array }
  | { readonly kind: 'hash'; readonly problem: PlanProblem; readonly options: PlanOptions }
  | { readonly kind: 'replan'; readonly packed: Uint8Array; readonly repair: RepairRequest }
  | { readonly kind: 'help'; readonly packed: Uint8Array }
  | {
      readonly kind: 'forecast';
      readonly packed: Uint8Array;
      readonly runs: number;
      readonly stop: SharedArrayBuffer;
    }
  | {
      readonly kind: 'outlook';
      readonly packed: Uint8Array;
      readonly repair: RepairRequest;
      readonly runs: number;
      readonly stop: SharedArrayBuffer;
    }
  | {
      readonly kind: 'improve';
      readonly packed: Uint8Array;
      readonly schedules: number;
      readonly stop: SharedArrayBuffer;
    };

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** What the thread says: how far a question is, then its answer. */
export type FromThread = Answer | { readonly id: number; readonly progress: Progress };
