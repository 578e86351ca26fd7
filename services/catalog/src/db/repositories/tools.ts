// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from 'kysely';
import type { StoredTool, ToolRepository } from '../../app/ports.ts';
import type { CatalogDatabase } from '../schema.ts';
import { searchText } from '../search-text.ts';

/** Tools, within a transaction. */
export const toolRepository = (trx: Transaction<CatalogDatabase>): ToolRepository => ({
  byKeys: async (keys) => {
    if (keys.length === 0) return new Map();
    const rows = await trx
      .selectFrom('tool')
      .select(['id', 'key', 'version', 'sheet', 'source'])
      .where('key', 'in', [...keys])
      .forUpdate()
      .execute();
    return new Map(rows.map((row) => [row.key, row]));
  },
  put: async (tools) => {
    for (const tool of tools) {
      const row = rowOf(tool);
      await trx
        .insertInto('tool')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    }
  },
});

const rowOf = ({ id, key, version, sheet, source }: StoredTool) => {
  const texts = Object.values(sheet.description);
  return {
    id,
    key,
    version,
    name: sheet.name,
    categories: sheet.categories,
    sign_on: sheet.sso.signOn,
    search: searchText(
      key,
      sheet.name,
      sheet.formerName,
      ...sheet.categories,
      ...sheet.replaces,
      ...texts.flatMap(({ short, long, features }) => [short, long, ...features]),
    ),
    sheet: JSON.stringify(sheet),
    source,
  };
};
