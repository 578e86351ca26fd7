// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Holidays of which the nation says whether they count. */
export const m0027CalendarSetting = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table calendar_setting (
        id smallint primary key check (id = 1),
        good_friday_antilles boolean not null,
        revision integer not null check (revision > 0),
        changed_at timestamptz not null,
        changed_by uuid not null
      )`.execute(db);
  },
} satisfies Migration;
