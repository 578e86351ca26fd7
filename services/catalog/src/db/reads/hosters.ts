// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Page, PageRequest } from '@essaim/service-kit';
import { type Kysely, sql } from 'kysely';
import type { Hoster } from '../../domain/hoster/hoster.ts';
import { hosterOf } from '../repositories/hosters.ts';
import type { CatalogDatabase } from '../schema.ts';
import { searchPatterns } from '../search-text.ts';
import { readPage } from './read-page.ts';

export interface HosterFilter {
  readonly q?: string | undefined;
  readonly region?: string | undefined;
  readonly state?: Hoster['state'] | undefined;
  readonly sort: 'name' | 'capacityUsers';
  readonly descending: boolean;
}

const matching = (db: Kysely<CatalogDatabase>, { q, region, state }: HosterFilter) => {
  let query = db.selectFrom('hoster');
  for (const pattern of searchPatterns(q)) query = query.where('search', 'like', pattern);
  if (region !== undefined) query = query.where(sql<boolean>`${region} = any(regions_served)`);
  if (state !== undefined) query = query.where('state', '=', state);
  return query;
};

/** A page of hosters. */
export const listHosters = (
  db: Kysely<CatalogDatabase>,
  filter: HosterFilter,
  page: PageRequest,
): Promise<Page<Hoster>> => {
  const by = filter.sort === 'name' ? sql`lower(name)` : sql`capacity_users`;
  return readPage(
    matching(db, filter)
      .selectAll()
      .orderBy(by, filter.descending ? 'desc' : 'asc')
      .orderBy('organisation_id'),
    page,
    hosterOf,
  );
};

export const findHoster = async (
  db: Kysely<CatalogDatabase>,
  organisationId: Uuid,
): Promise<Hoster | undefined> => {
  const row = await db
    .selectFrom('hoster')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row && hosterOf(row);
};

/** Names of hosters, by their organisations' ids. */
export const hosterNames = async (
  db: Kysely<CatalogDatabase>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('hoster')
    .select(['organisation_id', 'name'])
    .where('organisation_id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.organisation_id, row.name]));
};
