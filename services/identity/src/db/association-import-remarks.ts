// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Selectable } from 'kysely';
import type { LineRemark } from '../domain/imports/association-import.ts';
import type { RemarkCode } from '../domain/imports/remark.ts';
import type { Database, Work } from './database.ts';
import type { AssociationImportRemarkTable } from './association-import-schema.ts';

const ROWS_PER_STATEMENT = 1_000;

const toLineRemark = (row: Selectable<AssociationImportRemarkTable>): LineRemark => ({
  kind: row.kind,
  remark: {
    line: row.line,
    column: row.column_name,
    code: row.code as RemarkCode,
    params: row.params,
  },
  fields: row.fields,
});

/** Keeps what is to be said of the lines of an import. */
export const insertRemarks = async (
  trx: Work,
  importId: Uuid,
  remarks: readonly LineRemark[],
): Promise<void> => {
  for (let from = 0; from < remarks.length; from += ROWS_PER_STATEMENT) {
    const rows = remarks.slice(from, from + ROWS_PER_STATEMENT).map(({ kind, remark, fields }) => ({
      import_id: importId,
      kind,
      line: remark.line,
      column_name: remark.column,
      code: remark.code,
      params: JSON.stringify(remark.params),
      fields: fields && [...fields],
    }));
    await trx.insertInto('association_import_remark').values(rows).execute();
  }
};

/** What is to be said of the lines of an import, in the order of the file. */
export const listRemarks = async (
  db: Database,
  importId: Uuid,
  kind: LineRemark['kind'] | undefined,
  page?: { readonly size: number; readonly offset: number },
): Promise<{ items: LineRemark[]; total: number }> => {
  let query = db.selectFrom('association_import_remark').where('import_id', '=', importId);
  if (kind) query = query.where('kind', '=', kind);
  let rows = query.selectAll().orderBy('line').orderBy('position');
  if (page) rows = rows.limit(page.size).offset(page.offset);
  const [items, counted] = await Promise.all([
    rows.execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: items.map(toLineRemark), total: counted.total };
};
