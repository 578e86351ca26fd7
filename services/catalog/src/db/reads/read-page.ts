// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Page, type PageRequest, pageBody } from '@essaim/service-kit';
import type { SelectQueryBuilder, Simplify } from 'kysely';

/**
 * Reads a page of what a query finds, in its order, and counts all of it.
 * @param present makes an item of a row
 */
export const readPage = async <Database, Table extends keyof Database, Row, Item>(
  query: SelectQueryBuilder<Database, Table, Row>,
  page: PageRequest,
  present: (row: Simplify<Row>) => Item,
): Promise<Page<Item>> => {
  const [rows, counted] = await Promise.all([
    query.limit(page.size).offset(page.offset).execute(),
    query
      .clearSelect()
      .clearOrderBy()
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  const { total } = counted as { readonly total: number };
  return pageBody(page, total, rows.map(present));
};
