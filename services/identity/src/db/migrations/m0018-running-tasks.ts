// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Finds the few tasks that run among the many that wait. */
export const m0018 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index on keycloak_task (lock_key) where leased_until is not null`.execute(db);
  },
} satisfies Migration;
