// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Windows, outside of which something is forbidden: their periods are what lies between them. */
export const m0022Windows = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table campaign_freeze
        add column kind text not null default 'deny' check (kind in ('deny', 'allow'))`.execute(db);
  },
} satisfies Migration;
