// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Clock, newId } from '@essaim/kernel';
import { type Cause, toMillisecond } from '../cause.ts';
import type { InTransaction } from '../ports.ts';
import { climbReports } from './reports.ts';

const BATCH = 50;

/** Takes the reports that wait for too long to the next desk, each in its own transaction. */
export const climbDue = async (
  inTransaction: InTransaction,
  clock: Pick<Clock, 'now' | 'today'>,
): Promise<number> => {
  const at = toMillisecond(clock.now());
  const cause: Cause = { actor: null, action: 'climbReports', correlationId: newId(), at };
  const due = await inTransaction((unit) => unit.support.climbing(at, BATCH));
  for (const id of due) {
    await inTransaction((unit) => climbReports(unit, id, clock.today().toString(), cause));
  }
  return due.length;
};
