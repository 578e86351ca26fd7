// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Keys with which the entities of the federation sign. */
export const m0015 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table federation_key (
        path text primary key,
        kid text not null,
        public_jwk jsonb not null,
        sealed bytea not null,
        created_at timestamptz not null default now()
      )`.execute(db);
  },
} satisfies Migration;
