// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Activations that are suspended, and resumed. */
export const m0005Suspension = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table activation
        add column suspension jsonb not null default 'null',
        add column resumed jsonb not null default 'null'`.execute(db);
  },
} satisfies Migration;
