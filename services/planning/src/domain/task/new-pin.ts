// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { TaskCommand, TaskFacts } from './task-command.ts';
import type { Pin } from './task.ts';

/** A day beyond is a slip of the hand; the repairs of a whole campaign would follow it. */
const MOST_YEARS = 3;

/**
 * A pin as it is asked for, of a task that the plan dates.
 * @throws DomainError `pin-past`, `pin-far`, `pin-unplanned`
 */
export const newPin = (
  { notBefore, reason }: Extract<TaskCommand, { kind: 'pin' }>,
  { now, by, today, isPlanned }: TaskFacts,
): Pin => {
  if (!isPlanned) throw problem('pin-unplanned');
  if (notBefore < today) throw problem('pin-past', { date: notBefore });
  const last = Temporal.PlainDate.from(today).add({ years: MOST_YEARS }).toString();
  if (notBefore > last) throw problem('pin-far', { date: notBefore, last });
  return { notBefore, reason, at: now, by };
};
