// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoadPerson } from '@essaim/service-kit';
import { type Kysely, sql } from 'kysely';
import type { DirectoryTables } from '../tables/directory-tables.ts';
import { inDirectory } from '../tables/in-directory.ts';
import { toMandate } from './to-mandate.ts';

const ACTIVE = 'active';

/** Finds who signed in, for the token guard. */
export const personLoader =
  <Database extends DirectoryTables>(database: Kysely<Database>): LoadPerson =>
  async (uid) => {
    const rows = await inDirectory(database)
      .selectFrom('directory_person as person')
      .leftJoin('directory_mandate as mandate', 'mandate.person_id', 'person.id')
      .select([
        'person.id as person_id',
        'person.mandate_version',
        'person.status',
        'person.revoked_before',
        'mandate.id as mandate_id',
        'mandate.organisation_id',
        'mandate.tier',
        'mandate.role',
        'mandate.scope',
        'mandate.valid_from',
        'mandate.valid_to',
      ])
      .where('person.uid', '=', uid)
      .orderBy(sql`mandate.valid_from`)
      .execute();
    const [first] = rows;
    if (!first) return null;
    return {
      personId: first.person_id,
      mandateVersion: first.mandate_version,
      isActive: first.status === ACTIVE,
      revokedBefore:
        first.revoked_before === null ? null : Temporal.Instant.from(first.revoked_before),
      mandates: rows.flatMap((row) => toMandate(row) ?? []),
    };
  };
