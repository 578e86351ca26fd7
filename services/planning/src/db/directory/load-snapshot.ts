// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Holder, Organisation } from '@essaim/directory';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** Organisations above the associations, and who holds a mandate other than membership there. */
export interface DirectoryRows {
  readonly organisations: readonly Organisation[];
  readonly holders: readonly Holder[];
}

/** The stamp that grows with each change of the directory above the associations. */
export const readDirectoryStamp = async (db: Kysely<PlanningTables>): Promise<number> => {
  const { stamp } = await db
    .selectFrom('directory_stamp')
    .select('stamp')
    .executeTakeFirstOrThrow();
  return stamp;
};

/** Reads what roles are resolved through on a civil date. */
export const loadSnapshotRows = async (
  db: Kysely<PlanningTables>,
  date: string,
): Promise<DirectoryRows> => {
  const [organisations, holders] = await Promise.all([
    db
      .selectFrom('directory_organisation')
      .selectAll()
      .where('tier', '<>', 'local')
      .orderBy('key')
      .execute(),
    db
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
      .where('mandate.tier', '<>', 'local')
      .where('mandate.role', '<>', 'member')
      .where('person.status', '=', 'active')
      .where('mandate.valid_from', '<=', date)
      .where((where) =>
        where.or([where('mandate.valid_to', 'is', null), where('mandate.valid_to', '>=', date)]),
      )
      .orderBy('mandate.valid_from')
      .orderBy('person.family_name')
      .execute(),
  ]);
  return { organisations, holders };
};
