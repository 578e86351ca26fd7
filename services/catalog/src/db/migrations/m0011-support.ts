// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Problems that people have with tools, and those that are known. */
export const m0011Support = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table report (
        id uuid primary key,
        version integer not null,
        instance_id uuid not null references instance,
        hoster_organisation_id uuid not null,
        organisation_id uuid not null,
        reported_by uuid not null,
        reported_at timestamptz not null,
        title text not null,
        message text not null,
        state text not null,
        desk_role text not null,
        desk_organisation_id uuid not null,
        since timestamptz not null,
        climbs_at timestamptz,
        entries jsonb not null
      )`.execute(db);
    await sql`create index on report (reported_by, reported_at)`.execute(db);
    await sql`create index on report (organisation_id)`.execute(db);
    await sql`create index on report (desk_organisation_id, state)`.execute(db);
    await sql`create index on report (climbs_at) where climbs_at is not null`.execute(db);
    await sql`
      create table known_problem (
        id uuid primary key,
        version integer not null,
        instance_id uuid not null references instance,
        hoster_organisation_id uuid not null,
        title text not null,
        advice text not null,
        published_by uuid not null,
        published_at timestamptz not null,
        ended_at timestamptz
      )`.execute(db);
    await sql`create index on known_problem (instance_id) where ended_at is null`.execute(db);
  },
} satisfies Migration;
