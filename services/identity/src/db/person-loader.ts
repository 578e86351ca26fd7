// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoadPerson } from '@essaim/service-kit';
import type { Database } from './database.ts';
import { mandatesOf } from './mandates.ts';

/** Finds who signed in, for the token guard. A disabled person is unknown. */
export const personLoader =
  (db: Database): LoadPerson =>
  async (uid) => {
    const row = await db
      .selectFrom('person')
      .select(['id', 'mandate_version', 'revoked_before'])
      .where('uid', '=', uid)
      .where('status', '=', 'active')
      .executeTakeFirst();
    if (!row) return null;
    const mandates = await mandatesOf(db, [row.id]);
    return {
      personId: row.id,
      mandateVersion: row.mandate_version,
      mandates: mandates.get(row.id) ?? [],
      revokedBefore: row.revoked_before === null ? null : Temporal.Instant.from(row.revoked_before),
    };
  };
