// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { ActivationTrouble } from '../activation/activation-trouble.ts';
import type { Act, CivilDate, InstantText } from '../act.ts';
import type { Declaration } from './declaration.ts';

export const TASK_STATES = [
  'todo',
  'ready',
  'in-progress',
  'blocked',
  'declared',
  'accepted',
  'skipped',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const BLOCK_REASONS = [
  'person-missing',
  'hoster',
  'decision',
  'means',
  'activation',
  'other',
] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** What blocks a task, and who was named as able to act. */
export interface Blocked {
  readonly reason: BlockReason;
  /** In the words of whoever blocked it; empty when it was blocked by itself. */
  readonly text: string;
  /** Why it was blocked by itself. */
  readonly trouble?: ActivationTrouble;
  readonly since: InstantText;
  readonly personId: Uuid | null;
  readonly organisationId: Uuid | null;
}

/** The day before which a task does not start, as those who accept it set it. */
export interface Pin {
  readonly notBefore: CivilDate;
  readonly reason: string;
  readonly at: InstantText;
  readonly by: Uuid | null;
}

/** One thing to do at one organisation, as far as its life goes. */
export interface Task {
  readonly action: 'none' | 'activation' | 'invite' | 'connect-idp';
  readonly state: TaskState;
  /** When it came to this state. */
  readonly since: InstantText;
  readonly startedOn: CivilDate | null;
  readonly doneOn: CivilDate | null;
  readonly blocked: Blocked | null;
  /** The last refusal, until it is declared again. */
  readonly refusal: Act | null;
  readonly declaration: Declaration | null;
  /** Who accepted; it stays while expired evidence is renewed. */
  readonly acceptance: Act | null;
  /** It stays once the task began, and holds nothing any more. */
  readonly pin: Pin | null;
}

/** A task as a plan creates it. */
export const newTask = (action: Task['action'], at: InstantText): Task => ({
  action,
  state: 'todo',
  since: at,
  startedOn: null,
  doneOn: null,
  blocked: null,
  refusal: null,
  declaration: null,
  acceptance: null,
  pin: null,
});
