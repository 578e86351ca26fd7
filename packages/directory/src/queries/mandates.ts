// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier, Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { DirectoryTables } from '../tables/directory-tables.ts';
import { inDirectory } from '../tables/in-directory.ts';

/** A mandate as a line of a journal names it, in force or over. */
export interface MandateName {
  readonly role: MandateRole;
  readonly tier: Tier;
  readonly organisationName: string;
}

/** What mandates are called, by their ids; those that the copy does not hold are left out. */
export const mandateNames = async <Database extends DirectoryTables>(
  db: Kysely<Database>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, MandateName>> => {
  if (ids.length === 0) return new Map();
  const rows = await inDirectory(db)
    .selectFrom('directory_mandate as mandate')
    .innerJoin(
      'directory_organisation as organisation',
      'organisation.id',
      'mandate.organisation_id',
    )
    .select(['mandate.id', 'mandate.role', 'mandate.tier', 'organisation.short_name'])
    .where('mandate.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, role, tier, short_name: organisationName }) => [
      id,
      { role, tier, organisationName },
    ]),
  );
};
