// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Addresses under which calendars read tasks; only a digest of the secret is kept. */
export const m0018CalendarFeed = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table calendar_feed (
        id uuid primary key,
        person_id uuid not null,
        scope text not null check (scope in ('mine', 'organisation')),
        organisation_id uuid,
        language text not null,
        secret_hash text not null unique,
        created_at timestamptz not null,
        check ((scope = 'organisation') = (organisation_id is not null))
      )`.execute(db);
    await sql`
      create unique index on calendar_feed (person_id, scope, coalesce(organisation_id, person_id))`.execute(
      db,
    );
  },
} satisfies Migration;
