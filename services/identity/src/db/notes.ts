// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Database, Work } from './database.ts';

/** Which note: that of an organisation itself, or the one that another keeps of it for itself. */
export interface NoteKey {
  readonly organisationId: Uuid;
  readonly visibility: 'shared' | 'private';
  /** Whose note: the organisation itself when shared. */
  readonly ownerId: Uuid;
}

export interface OrganisationNote {
  readonly body: string;
  readonly version: number;
  readonly updatedBy: Uuid | null;
  readonly updatedAt: string;
}

const selected = (db: Database | Work, key: NoteKey) =>
  db
    .selectFrom('organisation_note')
    .select(['body', 'version', 'updated_by as updatedBy', 'updated_at as updatedAt'])
    .where('organisation_id', '=', key.organisationId)
    .where('visibility', '=', key.visibility)
    .where('owner_id', '=', key.ownerId);

/** A note, if it was ever written. */
export const findNote = (
  db: Database | Work,
  key: NoteKey,
): Promise<OrganisationNote | undefined> => selected(db, key).executeTakeFirst();

/**
 * Writes a note if nobody did since the version that the writer saw.
 * @param expected the version; 0 when there was none
 * @returns whether it was written
 */
export const writeNote = async (
  trx: Work,
  key: NoteKey,
  expected: number,
  note: Omit<OrganisationNote, 'version'>,
): Promise<boolean> => {
  const content = {
    body: note.body,
    updated_by: note.updatedBy,
    updated_at: note.updatedAt,
    version: expected + 1,
  };
  if (expected === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('organisation_note')
      .values({
        organisation_id: key.organisationId,
        visibility: key.visibility,
        owner_id: key.ownerId,
        ...content,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await trx
    .updateTable('organisation_note')
    .set(content)
    .where('organisation_id', '=', key.organisationId)
    .where('visibility', '=', key.visibility)
    .where('owner_id', '=', key.ownerId)
    .where('version', '=', expected)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};
