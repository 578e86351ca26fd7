// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage as readRows } from '@essaim/postgres';
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
  const { rows, total } = await readRows(query, page);
  return pageBody(page, total, rows.map(present));
};
