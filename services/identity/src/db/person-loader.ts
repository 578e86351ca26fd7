// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoadPerson } from '@essaim/service-kit';
import type { Database } from './database.ts';
import { mandatesOf } from './mandates.ts';

/** Finds who signed in, for the token guard. */
export const personLoader =
  (db: Database): LoadPerson =>
  async (uid) => {
    const row = await db
      .selectFrom('person')
      .select(['id', 'mandate_version', 'status', 'revoked_before'])
      .where('uid', '=', uid)
      .executeTakeFirst();
    if (!row) return null;
    const mandates = await mandatesOf(db, [row.id]);
    return {
      personId: row.id,
      mandateVersion: row.mandate_version,
      isActive: row.status === 'active',
      mandates: mandates.get(row.id) ?? [],
      revokedBefore: row.revoked_before === null ? null : Temporal.Instant.from(row.revoked_before),
    };
  };
