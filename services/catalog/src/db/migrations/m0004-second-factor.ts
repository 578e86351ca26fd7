// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Instances that take a second factor. */
export const m0004SecondFactor = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table instance add column second_factor boolean not null default false`.execute(
      db,
    );
  },
} satisfies Migration;
