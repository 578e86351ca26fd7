// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The day before which a task does not start, with who set it and why. */
export const m0028Pin = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table task add column pin jsonb`.execute(db);
  },
} satisfies Migration;
