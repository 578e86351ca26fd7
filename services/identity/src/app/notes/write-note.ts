// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { type NoteKey, writeNote as write } from '../../db/notes.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';

/**
 * Writes the note of an organisation. The journal tells that it was written, not what: it is read by others.
 * @param expectedVersion the version that the writer saw; 0 when there was none
 * @throws DomainError `version-conflict`
 */
export const writeNote = (
  { db }: Identity,
  cause: PersonalCause,
  key: NoteKey,
  expectedVersion: number,
  body: string,
): Promise<void> =>
  transaction(db, async (trx) => {
    const isWritten = await write(trx, key, expectedVersion, {
      body,
      updatedBy: cause.actor.personId,
      updatedAt: cause.at.toString(),
    });
    if (!isWritten) throw problem('version-conflict');
    await note(trx, cause, {
      action: 'writeOrganisationNote',
      resourceType: 'note',
      resourceId: key.organisationId,
      organisationId: key.ownerId,
      summary: { visibility: key.visibility },
    });
  });
