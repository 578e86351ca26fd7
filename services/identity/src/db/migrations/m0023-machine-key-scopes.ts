// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a key of a program may be used for. */
export const m0023 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table machine_key add column scopes text[] not null default '{}'`.execute(db);
  },
} satisfies Migration;
