// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Place, Uuid } from '@essaim/kernel';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DirectoryOrganisation, DirectoryTables } from '../tables/directory-tables.ts';
import { inDirectory } from '../tables/in-directory.ts';

export type Organisation = Selectable<DirectoryOrganisation>;

/** An organisation by its id; undefined when the copy does not hold it. */
export const findOrganisation = <Database extends DirectoryTables>(
  db: Kysely<Database>,
  id: Uuid,
): Promise<Organisation | undefined> =>
  inDirectory(db)
    .selectFrom('directory_organisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();

/** Organisations by their ids, in no order. */
export const organisationsByIds = async <Database extends DirectoryTables>(
  db: Kysely<Database>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Organisation>> => {
  if (ids.length === 0) return new Map();
  const rows = await inDirectory(db)
    .selectFrom('directory_organisation')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Ids of an organisation and of all below it. */
export const subtreeIds = async <Database extends DirectoryTables>(
  db: Kysely<Database>,
  id: Uuid,
): Promise<Uuid[]> => {
  const rows = await inDirectory(db)
    .selectFrom('directory_organisation')
    .select('id')
    .where((where) =>
      where.or([where('id', '=', id), sql<boolean>`ancestors @> array[${id}]::uuid[]`]),
    )
    .execute();
  return rows.map((row) => row.id);
};

/** The place of an organisation, for a permission. */
export const placeOf = ({ id, tier, ancestors }: Organisation): Place => ({
  organisationId: id,
  tier,
  ancestors,
});
