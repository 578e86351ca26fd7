// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InfrastructureTables } from '@essaim/postgres';
import { type Kysely, sql } from 'kysely';

const ROWS = 1_000;

/**
 * Removes published messages older than a day and idempotency keys older than two, by their ids. The
 * last message of each stream stays: it tells where the stream and the outbox agree.
 */
export const trim = async (db: Kysely<InfrastructureTables>): Promise<void> => {
  let removed = ROWS;
  while (removed === ROWS) {
    const { rows } = await sql<{ id: number }>`
      delete from outbox_published where (kind, sequence) in (
        select old.kind, old.sequence from outbox_published as old
        where old.published_at < clock_timestamp() - interval '24 hours'
          and old.sequence < (
            select max(last.sequence) from outbox_published as last where last.kind = old.kind)
        order by old.kind, old.sequence limit ${ROWS})
      returning id`.execute(db);
    removed = rows.length;
    const ids = rows.map(({ id }) => id);
    await sql`delete from outbox where id = any(${ids}::bigint[])`.execute(db);
  }
  await sql`
    delete from idempotency_key where created_at < now() - interval '48 hours'`.execute(db);
};
