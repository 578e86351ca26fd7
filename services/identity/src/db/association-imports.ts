// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Selectable, sql } from 'kysely';
import type { AcceptedLine, AssociationImport } from '../domain/imports/association-import.ts';
import { LINES_PER_CHUNK } from '../domain/imports/association-import.ts';
import type { Database, Work } from './database.ts';
import type { AssociationImportTable } from './association-import-schema.ts';

const toImport = (row: Selectable<AssociationImportTable>): AssociationImport => ({
  id: row.id,
  organisationId: row.organisation_id,
  personId: row.person_id,
  fileName: row.file_name,
  columns: row.columns,
  state: row.state,
  accepted: row.accepted,
  done: row.done,
  refused: row.refused,
  ignored: row.ignored,
  warned: row.warned,
  expected: row.expected,
  recorded: row.recorded,
  applied:
    row.applied_by === null || row.applied_as === null
      ? null
      : { personId: row.applied_by, mandateId: row.applied_as },
  correlationId: row.correlation_id,
  createdAt: Temporal.Instant.from(row.created_at),
  changedAt: Temporal.Instant.from(row.changed_at),
});

/** Records a checked import with the lines that it accepted. */
export const insertImport = async (
  trx: Work,
  checked: AssociationImport,
  lines: readonly AcceptedLine[],
): Promise<void> => {
  await trx
    .insertInto('association_import')
    .values({
      id: checked.id,
      organisation_id: checked.organisationId,
      person_id: checked.personId,
      file_name: checked.fileName,
      columns: [...checked.columns],
      state: checked.state,
      accepted: checked.accepted,
      refused: checked.refused,
      ignored: checked.ignored,
      warned: checked.warned,
      expected: JSON.stringify(checked.expected),
      recorded: JSON.stringify(checked.recorded),
      correlation_id: checked.correlationId,
      created_at: checked.createdAt,
      changed_at: checked.changedAt,
    })
    .execute();
  for (let from = 0; from < lines.length; from += LINES_PER_CHUNK) {
    const chunk = JSON.stringify(lines.slice(from, from + LINES_PER_CHUNK));
    await trx
      .insertInto('association_import_chunk')
      .values({ import_id: checked.id, number: from / LINES_PER_CHUNK, lines: chunk })
      .execute();
  }
};

/** Writes how far an import is. */
export const updateImport = async (trx: Work, after: AssociationImport): Promise<void> => {
  await trx
    .updateTable('association_import')
    .set({
      state: after.state,
      done: after.done,
      refused: after.refused,
      recorded: JSON.stringify(after.recorded),
      applied_by: after.applied?.personId ?? null,
      applied_as: after.applied?.mandateId ?? null,
      correlation_id: after.correlationId,
      changed_at: after.changedAt,
    })
    .where('id', '=', after.id)
    .execute();
};

/** An import by its id, or undefined. */
export const findImport = async (
  db: Database | Work,
  id: string,
): Promise<AssociationImport | undefined> => {
  const row = await db
    .selectFrom('association_import')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();
  return row && toImport(row);
};

/** An import by its id, its row held until the commit. */
export const lockImport = async (trx: Work, id: string): Promise<AssociationImport | undefined> => {
  const row = await trx
    .selectFrom('association_import')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();
  return row && toImport(row);
};

/**
 * Of the imports that are being recorded and that no other process holds, the one that waits longest,
 * held until the commit.
 */
export const takeImportUnderWay = async (trx: Work): Promise<AssociationImport | undefined> => {
  const row = await trx
    .selectFrom('association_import')
    .selectAll()
    .where('state', '=', 'applying')
    .orderBy('changed_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && toImport(row);
};

/** Notes that an import was tried, so that those that wait longer come before it. */
export const touchImport = async (db: Database, id: Uuid, at: Temporal.Instant): Promise<void> => {
  await db
    .updateTable('association_import')
    .set({ changed_at: at.toString() })
    .where('id', '=', id)
    .execute();
};

/** Takes the next lines of an import away, to record them. */
export const takeChunk = async (
  trx: Work,
  importId: Uuid,
): Promise<{ lines: readonly AcceptedLine[]; isLast: boolean }> => {
  const [next, after] = await trx
    .selectFrom('association_import_chunk')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('number')
    .limit(2)
    .execute();
  if (!next) return { lines: [], isLast: true };
  await trx
    .deleteFrom('association_import_chunk')
    .where('import_id', '=', importId)
    .where('number', '=', next.number)
    .execute();
  return { lines: next.lines, isLast: after === undefined };
};

/** Takes away what an import would still have recorded. */
export const dropChunks = async (trx: Work, importId: Uuid): Promise<void> => {
  await trx.deleteFrom('association_import_chunk').where('import_id', '=', importId).execute();
};

/** Imports at some organisations and below, newest first. */
export const listImports = async (
  db: Database,
  organisationIds: readonly Uuid[],
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: AssociationImport[]; total: number }> => {
  const ids = sql`${[...organisationIds]}::uuid[]`;
  const query = db.selectFrom('association_import').where('organisation_id', 'in', (below) =>
    below
      .selectFrom('organisation')
      .select('id')
      .where(sql<boolean>`(id = any(${ids}) or ancestors && ${ids})`),
  );
  const { rows, total } = await readPage(
    query.selectAll().orderBy('created_at', 'desc').orderBy('id'),
    page,
  );
  return { items: rows.map(toImport), total };
};

/** Forgets imports that did not change since a moment. */
export const forgetImports = async (db: Database, before: Temporal.Instant): Promise<void> => {
  await db
    .deleteFrom('association_import')
    .where('changed_at', '<', before.toString())
    .where('state', '<>', 'applying')
    .execute();
};
