// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const m0003WornHats = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table worn_hat (
        uid text primary key,
        mandate_id uuid,
        used_at timestamptz not null default now()
      )`.execute(db);
  },
} satisfies Migration;
