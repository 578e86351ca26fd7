// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InfrastructureTables } from '@essaim/postgres';
import { type Kysely, sql } from 'kysely';

const ROWS = 10_000;

/** Forgets messages older than 30 days: versions and valid-until tell what came before. */
export const trimInbox = async (db: Kysely<InfrastructureTables>): Promise<void> => {
  let removed = ROWS;
  while (removed === ROWS) {
    const { numAffectedRows = 0n } = await sql`
      delete from inbox_message where (source, message_id) in (
        select source, message_id from inbox_message
        where received_at < now() - interval '30 days' limit ${ROWS})`.execute(db);
    removed = Number(numAffectedRows);
  }
};
