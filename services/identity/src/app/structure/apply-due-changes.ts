// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import {
  dueStructureChanges,
  lockStructureChange,
  updateStructureChange,
} from '../../db/structure-changes.ts';
import type { StructureChange } from '../../domain/structure/structure-change.ts';
import type { Identity } from '../identity.ts';
import { lockImports } from '../imports/report.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { made, noteChange } from './plan-change.ts';

/**
 * Makes the planned changes whose day has come, each in one transaction, in the name of who planned it. One
 * that the network does not allow any more is marked as failed, with the code of why.
 * @returns how many were due
 */
export const applyDueChanges = async (identity: Identity): Promise<number> => {
  const { db, clock, queue } = identity;
  const due = await dueStructureChanges(db, clock.today().toString());
  for (const id of due) await applyOne(identity, id);
  if (due.length > 0) queue.wake();
  return due.length;
};

const applyOne = async (identity: Identity, id: Uuid): Promise<void> => {
  try {
    await settle(identity, id, (trx, cause, change) => made(trx, cause, change));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const failureCode = error.code as string;
    await settle(identity, id, async (_trx, cause, change) => ({
      ...change,
      state: 'failed',
      failureCode,
      changedAt: cause.at,
    }));
  }
};

const settle = (
  { db, clock }: Identity,
  id: Uuid,
  decide: (
    trx: Parameters<typeof made>[0],
    cause: PersonalCause,
    change: StructureChange,
  ) => Promise<StructureChange>,
): Promise<void> =>
  transaction(db, async (trx) => {
    await lockImports(trx);
    const change = await lockStructureChange(trx, id);
    if (change?.state !== 'planned') return;
    const { requestedBy, requestedWith, correlationId } = change;
    if (requestedBy === null || requestedWith === null) return;
    const cause: PersonalCause = {
      actor: { personId: requestedBy, mandateId: requestedWith },
      correlationId,
      at: clock.now(),
      today: clock.today().toString(),
    };
    const after = await decide(trx, cause, change);
    await updateStructureChange(trx, after);
    const action = after.state === 'failed' ? 'failStructureChange' : 'makeStructureChange';
    await noteChange(trx, cause, action, after);
  });
