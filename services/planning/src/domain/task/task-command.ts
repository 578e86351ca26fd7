// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActivationTrouble } from '../activation/activation-trouble.ts';
import type { Uuid } from '@essaim/kernel';
import type { CivilDate, Moment } from '../act.ts';
import type { FreezeWords } from '../freeze/unfrozen.ts';
import type { WaveStopWords } from '../wave/moving.ts';
import type { GivenEvidence } from './declaration.ts';
import type { BlockReason } from './task.ts';

export interface DeclarationInput {
  readonly doneOn: CivilDate;
  readonly note?: string;
  readonly evidence: readonly GivenEvidence[];
}

/** What somebody wants of a task. */
export type TaskCommand =
  | { readonly kind: 'ready' }
  | { readonly kind: 'start'; readonly startedOn?: CivilDate }
  | { readonly kind: 'declare'; readonly input: DeclarationInput }
  | { readonly kind: 'correct'; readonly input: DeclarationInput }
  | { readonly kind: 'accept'; readonly message?: string }
  | { readonly kind: 'refuse'; readonly message: string }
  /** Takes the acceptance back. */
  | { readonly kind: 'take-back'; readonly message: string }
  | {
      readonly kind: 'block';
      readonly reason: BlockReason;
      readonly text: string;
      readonly trouble?: ActivationTrouble;
      readonly personId?: Uuid;
      readonly organisationId?: Uuid;
    }
  | { readonly kind: 'unblock'; readonly message?: string }
  | { readonly kind: 'skip'; readonly message: string }
  | { readonly kind: 'pin'; readonly notBefore: CivilDate; readonly reason: string }
  | { readonly kind: 'unpin' };

/** What a decision about a task rests on beside the task. */
export interface TaskFacts extends Moment {
  /** What it still waits for, in words for the refusal; empty when nothing. */
  readonly waits: string;
  /** What keeps it from ending on the day that is stated, in words; empty when nothing. */
  readonly endWaits: string;
  /** What rests on its acceptance already, in words for the refusal; empty when nothing. */
  readonly reliedOn: string;
  /** Last day of its organisation's hold, or null. */
  readonly heldUntil: CivilDate | null;
  /** The freeze that forbids to begin it on the day that is stated; null when none does. */
  readonly freeze: FreezeWords | null;
  /** Its wave, where it is paused or stopped. */
  readonly stop: WaveStopWords | null;
  /** Whether a criterion rests on accepted evidence of it that is too old now. */
  readonly isExpired: boolean;
  /** Whether the plan dates it; tasks of associations have no dates there. */
  readonly isPlanned: boolean;
}
