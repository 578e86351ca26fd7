// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Days on which people are away, without the reason. */
export const m0021Absence = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table absence (
        id uuid primary key,
        person_id uuid not null,
        first_day date not null,
        last_day date not null check (last_day >= first_day),
        created_at timestamptz not null
      )`.execute(db);
    await sql`create index on absence (last_day, first_day)`.execute(db);
    await sql`create index on absence (person_id)`.execute(db);
  },
} satisfies Migration;
