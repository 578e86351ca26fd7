// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Holder,
  type Organisation,
  holdersAt,
  organisationsByIds,
  peopleByIds,
} from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { CatalogDatabase } from '../schema.ts';

/** Names of people, by id. */
export const personNames = async (
  db: Kysely<CatalogDatabase>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> => {
  const people = await peopleByIds(db, ids);
  return new Map(
    [...people].map(([id, person]) => [id, `${person.given_name} ${person.family_name}`]),
  );
};

/** What regions, departments and other organisations are called, by key. */
export const placeNames = async (
  db: Kysely<CatalogDatabase>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('directory_organisation')
    .select(['key', 'name', 'territory'])
    .where('key', 'in', [...new Set(keys)])
    .execute();
  return new Map(rows.map(({ key, name, territory }) => [key, territory?.name ?? name]));
};

export interface HoldersAround {
  readonly organisations: ReadonlyMap<Uuid, Organisation>;
  readonly holders: readonly Holder[];
}

/** Organisations, those above them, and who holds a mandate there on a civil date. */
export const holdersAround = async (
  db: Kysely<CatalogDatabase>,
  ids: readonly Uuid[],
  date: string,
): Promise<HoldersAround> => {
  const own = await organisationsByIds(db, ids);
  const above = await organisationsByIds(
    db,
    [...own.values()].flatMap(({ ancestors }) => ancestors),
  );
  const organisations = new Map([...own, ...above]);
  return { organisations, holders: await holdersAt(db, [...organisations.keys()], date) };
};
