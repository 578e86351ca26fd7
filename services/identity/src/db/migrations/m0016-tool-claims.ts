// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a tool is told of the people who open it. */
export const m0016 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table client add column claims text[] not null default '{}'`.execute(db);
    await sql`alter table access add column person_quota_gb double precision`.execute(db);
  },
} satisfies Migration;
