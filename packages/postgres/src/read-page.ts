// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SelectQueryBuilder, Simplify } from 'kysely';

/** Reads a page of what an ordered query finds, and how many rows it finds in all. */
export const readPage = async <Database, Table extends keyof Database, Row>(
  query: SelectQueryBuilder<Database, Table, Row>,
  { size, offset }: { readonly size: number; readonly offset: number },
): Promise<{ rows: Simplify<Row>[]; total: number }> => {
  const [rows, counted] = await Promise.all([
    query.limit(size).offset(offset).execute(),
    query
      .clearSelect()
      .clearOrderBy()
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: (counted as { readonly total: number }).total };
};
