// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What users and days cost, and what each tier pays. */
export const m0017CostModel = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table cost_model (
        id smallint primary key check (id = 1),
        content jsonb not null,
        revision integer not null check (revision > 0),
        changed_at timestamptz not null,
        changed_by uuid not null
      )`.execute(db);
  },
} satisfies Migration;
