// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who was warned of the end of a season, and how many days before it. */
export const m0012 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table season_notice (
        season_end date not null,
        days integer not null,
        kind text not null check (kind in ('person', 'organisation')),
        subject uuid not null,
        sent_at timestamptz not null,
        primary key (season_end, days, kind, subject)
      )`.execute(db);
    await sql`
      create index on mandate (valid_to, person_id) where role = 'member'`.execute(db);
  },
} satisfies Migration;
