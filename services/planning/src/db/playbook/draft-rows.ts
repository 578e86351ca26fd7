// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { PlaybookDraftTable } from '../playbook-draft-table.ts';
import type { PlanningTables } from '../schema.ts';

export type DraftRow = Selectable<PlaybookDraftTable>;

export const draftRow = (db: Kysely<PlanningTables>, key: string): Promise<DraftRow | undefined> =>
  db.selectFrom('playbook_draft').selectAll().where('key', '=', key).executeTakeFirst();

/**
 * Writes a draft over the one of the version before it.
 * @returns undefined when there is another version than the one before
 */
export const writeDraft = (
  db: Kysely<PlanningTables>,
  row: Insertable<PlaybookDraftTable>,
): Promise<DraftRow | undefined> => {
  const { key: _, ...values } = row;
  return row.version === 1
    ? db
        .insertInto('playbook_draft')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returningAll()
        .executeTakeFirst()
    : db
        .updateTable('playbook_draft')
        .set(values)
        .where('key', '=', row.key)
        .where('version', '=', row.version - 1)
        .returningAll()
        .executeTakeFirst();
};

/** Drops what was published; the number goes on. */
export const dropDraft = async (
  db: Kysely<PlanningTables>,
  key: string,
  by: Uuid,
): Promise<void> => {
  await db
    .updateTable('playbook_draft')
    .set((row) => ({ content: null, version: row('version', '+', 1), saved_by: by }))
    .where('key', '=', key)
    .execute();
};
