// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Task } from './task.ts';

export type TaskCommandName =
  | 'start'
  | 'declare'
  | 'correct'
  | 'accept'
  | 'refuse'
  | 'take-back'
  | 'block'
  | 'unblock'
  | 'skip'
  | 'pin'
  | 'unpin'
  | 'help'
  | 'decision'
  | 'comment'
  | 'answer';

/** How a person stands to a task. */
export interface TaskStanding {
  readonly isWorker: boolean;
  readonly isAccepter: boolean;
  readonly isReader: boolean;
  readonly isDeclarer: boolean;
  /** Whether there is a tier above to ask. */
  readonly hasAbove: boolean;
  readonly isHeld: boolean;
  /** Whether a freeze or a paused wave forbids to begin it today. */
  readonly isBraked: boolean;
  readonly isExpired: boolean;
  /** Whether the plan dates it. */
  readonly isPlanned: boolean;
  readonly isPinned: boolean;
  /** Whether a link keeps it from ending today. */
  readonly isEndHeld: boolean;
  /** Whether an open request waits for them. */
  readonly isAsked: boolean;
}

/** What a person may do with a task now, for the screen; the decision itself is made again. */
export const allowedCommands = (
  { state, action }: Pick<Task, 'state' | 'action'>,
  who: TaskStanding,
): TaskCommandName[] => {
  const isOpen = state !== 'accepted' && state !== 'skipped';
  const works = who.isWorker && !who.isHeld;
  const isByHand = action === 'none';
  const isPinnable = who.isAccepter && who.isPlanned && (state === 'todo' || state === 'ready');
  const isUnderWay = state === 'ready' || state === 'in-progress';
  const rules: readonly (readonly [TaskCommandName, boolean])[] = [
    ['start', works && state === 'ready' && !who.isBraked],
    [
      'declare',
      works &&
        isByHand &&
        !who.isEndHeld &&
        (isUnderWay || state === 'blocked' || (state === 'accepted' && who.isExpired)),
    ],
    ['correct', who.isWorker && isByHand && state === 'declared'],
    ['accept', who.isAccepter && !who.isDeclarer && state === 'declared'],
    ['refuse', who.isAccepter && !who.isDeclarer && state === 'declared'],
    [
      'take-back',
      who.isAccepter && !who.isDeclarer && state === 'accepted' && action !== 'activation',
    ],
    ['block', works && isUnderWay],
    ['unblock', who.isWorker && state === 'blocked'],
    ['skip', who.isAccepter && isOpen],
    ['pin', isPinnable],
    ['unpin', isPinnable && who.isPinned],
    ['help', who.isWorker && who.hasAbove && isOpen],
    ['decision', who.isWorker && who.hasAbove && isOpen],
    ['comment', who.isReader],
    ['answer', who.isAsked],
  ];
  return rules.flatMap(([name, isAllowed]) => (isAllowed ? [name] : []));
};
