// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { lockStructureChange, updateStructureChange } from '../../db/structure-changes.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { noteChange } from './plan-change.ts';

/**
 * Gives up a planned change.
 * @throws DomainError `structure-change-unknown`, `structure-change-not-planned`
 */
export const cancelStructureChange = (
  { db }: Identity,
  cause: PersonalCause,
  id: string,
): Promise<void> =>
  transaction(db, async (trx) => {
    const change = await lockStructureChange(trx, id);
    if (!change) throw problem('structure-change-unknown');
    if (change.state !== 'planned') throw problem('structure-change-not-planned');
    const cancelled = { ...change, state: 'cancelled' as const, changedAt: cause.at };
    await updateStructureChange(trx, cancelled);
    await noteChange(trx, cause, 'cancelStructureChange', cancelled);
  });
