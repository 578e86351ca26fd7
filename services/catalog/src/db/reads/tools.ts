// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page, PageRequest } from '@essaim/service-kit';
import { type Kysely, sql } from 'kysely';
import type { StoredTool } from '../../app/ports.ts';
import type { CatalogDatabase } from '../schema.ts';
import { searchPatterns } from '../search-text.ts';
import { readPage } from './read-page.ts';

type ReadTool = Omit<StoredTool, 'source'>;

export interface ToolFilter {
  readonly q?: string | undefined;
  readonly category?: string | undefined;
  readonly descending: boolean;
}

export interface ListedTool extends ReadTool {
  readonly offers: number;
}

const matching = (db: Kysely<CatalogDatabase>, { q, category }: ToolFilter) => {
  let query = db.selectFrom('tool');
  for (const pattern of searchPatterns(q)) query = query.where('search', 'like', pattern);
  if (category !== undefined) query = query.where(sql<boolean>`${category} = any(categories)`);
  return query;
};

/** A page of tools, with how many offers are made of each. */
export const listTools = (
  db: Kysely<CatalogDatabase>,
  filter: ToolFilter,
  page: PageRequest,
): Promise<Page<ListedTool>> => {
  return readPage(
    matching(db, filter)
      .select(['id', 'key', 'version', 'sheet'])
      .select((eb) =>
        eb
          .selectFrom('offer')
          .innerJoin('instance', 'instance.id', 'offer.instance_id')
          .whereRef('instance.tool_key', '=', 'tool.key')
          .select(({ fn }) => fn.countAll<number>().as('offers'))
          .as('offers'),
      )
      .orderBy(sql`lower(name)`, filter.descending ? 'desc' : 'asc'),
    page,
    (row) => ({ ...row, offers: row.offers ?? 0 }),
  );
};

/** Every category in use, the most used first. */
export const toolCategories = async (
  db: Kysely<CatalogDatabase>,
): Promise<{ key: string; tools: number }[]> => {
  const { rows } = await sql<{ key: string; tools: number }>`
    select category as key, count(*) as tools from tool, unnest(categories) as category
    group by category order by count(*) desc, category`.execute(db);
  return rows;
};

export const findTool = (db: Kysely<CatalogDatabase>, key: string): Promise<ReadTool | undefined> =>
  db
    .selectFrom('tool')
    .select(['id', 'key', 'version', 'sheet'])
    .where('key', '=', key)
    .executeTakeFirst();

/** The files that tools were read from, by key; of one tool, or of all. */
export const toolSources = (
  db: Kysely<CatalogDatabase>,
  key: string | undefined,
): Promise<Pick<StoredTool, 'key' | 'source'>[]> => {
  const query = db.selectFrom('tool').select(['key', 'source']).orderBy('key');
  return (key === undefined ? query : query.where('key', '=', key)).execute();
};
