// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The secret that a client had before, and until when it holds; whether it proves who began a sign-in. */
export const m0025 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table client
        add column previous_secret bytea,
        add column previous_until timestamptz,
        add column key_exchange boolean not null default false`.execute(db);
  },
} satisfies Migration;
