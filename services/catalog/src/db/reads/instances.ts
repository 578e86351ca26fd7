// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Page, PageRequest } from '@essaim/service-kit';
import { type Kysely, sql } from 'kysely';
import type { Instance } from '../../domain/instance/instance.ts';
import { instanceOf, selectInstances } from '../instance-row.ts';
import type { CatalogDatabase } from '../schema.ts';
import { searchPatterns } from '../search-text.ts';
import { readPage } from './read-page.ts';

export interface InstanceFilter {
  readonly q?: string | undefined;
  readonly toolKey?: string | undefined;
  readonly hosterOrganisationId?: Uuid | undefined;
  readonly descending: boolean;
}

const matching = (db: Kysely<CatalogDatabase>, filter: InstanceFilter) => {
  let query = selectInstances(db);
  for (const pattern of searchPatterns(filter.q)) {
    query = query.where('instance.search', 'like', pattern);
  }
  if (filter.toolKey !== undefined) query = query.where('instance.tool_key', '=', filter.toolKey);
  if (filter.hosterOrganisationId !== undefined) {
    query = query.where('instance.hoster_organisation_id', '=', filter.hosterOrganisationId);
  }
  return query;
};

/** A page of instances. */
export const listInstances = (
  db: Kysely<CatalogDatabase>,
  filter: InstanceFilter,
  page: PageRequest,
): Promise<Page<Instance>> => {
  return readPage(
    matching(db, filter)
      .orderBy(sql`lower(instance.name)`, filter.descending ? 'desc' : 'asc')
      .orderBy('instance.id'),
    page,
    instanceOf,
  );
};

export const findInstance = async (
  db: Kysely<CatalogDatabase>,
  id: Uuid,
): Promise<Instance | undefined> => {
  const row = await selectInstances(db).where('instance.id', '=', id).executeTakeFirst();
  return row && instanceOf(row);
};

/** The organisation whose instance stands at an address; null when none does. */
export const hosterAtAddress = async (
  db: Kysely<CatalogDatabase>,
  address: string,
): Promise<Uuid | null> => {
  const row = await db
    .selectFrom('instance')
    .select('hoster_organisation_id')
    .where('address', '=', address)
    .executeTakeFirst();
  return row?.hoster_organisation_id ?? null;
};

/** Instances by their ids. */
export const instancesByIds = async (
  db: Kysely<CatalogDatabase>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Instance>> => {
  if (ids.length === 0) return new Map();
  const rows = await selectInstances(db)
    .where('instance.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, instanceOf(row)]));
};

/** All instances with the names of who runs them, by hoster and name. */
export const hostedInstances = async (db: Kysely<CatalogDatabase>) =>
  db
    .selectFrom('instance')
    .innerJoin('tool', 'tool.key', 'instance.tool_key')
    .innerJoin('hoster', 'hoster.organisation_id', 'instance.hoster_organisation_id')
    .select([
      'instance.id',
      'instance.name',
      'tool.name as toolName',
      'instance.hoster_organisation_id as hosterOrganisationId',
      'hoster.name as hosterName',
      'hoster.website',
    ])
    .orderBy(sql`lower(hoster.name)`)
    .orderBy('hoster.organisation_id')
    .orderBy(sql`lower(instance.name)`)
    .orderBy('instance.id')
    .execute();
