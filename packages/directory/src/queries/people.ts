// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Uuid } from '@essaim/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { DirectoryPerson, DirectoryTables } from '../tables/directory-tables.ts';
import { inDirectory } from '../tables/in-directory.ts';

/** A person who holds a role at an organisation. */
export interface Holder {
  readonly personId: Uuid;
  readonly mandateId: Uuid;
  readonly organisationId: Uuid;
  readonly role: MandateRole;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
}

/** The mandates of active people that hold on a civil date, the oldest first, to be narrowed down. */
export const selectHolders = <Database extends DirectoryTables>(
  db: Kysely<Database>,
  date: string,
) =>
  inDirectory(db)
    .selectFrom('directory_mandate as mandate')
    .innerJoin('directory_person as person', 'person.id', 'mandate.person_id')
    .select([
      'person.id as personId',
      'mandate.id as mandateId',
      'mandate.organisation_id as organisationId',
      'mandate.role as role',
      'person.given_name as givenName',
      'person.family_name as familyName',
      'person.email as email',
      'person.language as language',
    ])
    .where('person.status', '=', 'active')
    .where('mandate.valid_from', '<=', date)
    .where((where) =>
      where.or([where('mandate.valid_to', 'is', null), where('mandate.valid_to', '>=', date)]),
    )
    .orderBy('mandate.valid_from')
    .orderBy('person.family_name');

/**
 * Who holds a mandate at any of the organisations themselves on a civil date, by organisation and
 * role in one read.
 */
export const holdersAt = async <Database extends DirectoryTables>(
  db: Kysely<Database>,
  organisationIds: readonly Uuid[],
  date: string,
): Promise<Holder[]> => {
  if (organisationIds.length === 0) return [];
  return selectHolders(db, date)
    .where('mandate.organisation_id', 'in', [...new Set(organisationIds)])
    .execute();
};

export type Person = Selectable<DirectoryPerson>;

/** People by their ids. */
export const peopleByIds = async <Database extends DirectoryTables>(
  db: Kysely<Database>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Person>> => {
  if (ids.length === 0) return new Map();
  const rows = await inDirectory(db)
    .selectFrom('directory_person')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};
