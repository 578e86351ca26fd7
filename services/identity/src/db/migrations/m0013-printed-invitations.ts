// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People without an e-mail address, and the codes that are printed for them. */
export const m0013 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table person alter column email drop not null`.execute(db);
    await sql`alter table invitation alter column email drop not null`.execute(db);
    await sql`
      alter table invitation
        add column code_locator text unique,
        add column code_hash bytea,
        add column code_tries integer not null default 0`.execute(db);
  },
} satisfies Migration;
