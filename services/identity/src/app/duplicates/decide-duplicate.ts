// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { decideDuplicateRow, lockDuplicate } from '../../db/duplicates.ts';
import { insertStructureChange } from '../../db/structure-changes.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { lockImports } from '../imports/report.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { made } from '../structure/plan-change.ts';

/**
 * Decides that two associations are one, and merges them into the one that is kept, or that they are two,
 * which is remembered.
 * @param keepId the one that is kept; null when they are two
 * @throws DomainError `duplicate-unknown`, `duplicate-already-decided`, `duplicate-keep-neither`, and those
 *   of `makeChange`
 */
export const decideDuplicate = async (
  { db, queue }: Identity,
  cause: PersonalCause,
  id: string,
  keepId: string | null,
): Promise<void> => {
  await transaction(db, async (trx) => {
    await lockImports(trx);
    const pair = await lockDuplicate(trx, id);
    if (!pair) throw problem('duplicate-unknown');
    if (pair.state !== 'proposed') throw problem('duplicate-already-decided');
    const ends: readonly Uuid[] = [pair.firstId, pair.secondId];
    const kept = keepId === null ? null : ends.find((end) => end === keepId);
    if (kept === undefined) throw problem('duplicate-keep-neither');
    if (kept !== null) {
      const change = await made(
        trx,
        cause,
        {
          id: newId(),
          kind: 'merger',
          organisationId: ends.find((end) => end !== kept) as Uuid,
          targetId: kept,
          effectiveOn: cause.today,
          reason: null,
          name: null,
          shortName: null,
          key: null,
          childIds: [],
          mandateIds: [],
          state: 'planned',
          failureCode: null,
          effects: null,
          requestedBy: cause.actor.personId,
          requestedWith: cause.actor.mandateId,
          correlationId: cause.correlationId,
          requestedAt: cause.at,
          changedAt: cause.at,
        },
        { isOneTwice: true },
      );
      await insertStructureChange(trx, change);
    }
    await decideDuplicateRow(trx, pair.id, {
      state: kept === null ? 'different' : 'same',
      keptId: kept,
      by: cause.actor.personId,
      with: cause.actor.mandateId,
      at: cause.at,
    });
    await note(trx, cause, {
      action: 'decideDuplicate',
      resourceType: 'duplicate',
      resourceId: pair.id,
      organisationId: kept ?? pair.firstId,
      summary: { same: kept !== null, firstId: pair.firstId, secondId: pair.secondId },
    });
  });
  queue.wake();
};
