// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tools that sign people in by SAML. */
export const m0024 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table client add column saml jsonb`.execute(db);
  },
} satisfies Migration;
