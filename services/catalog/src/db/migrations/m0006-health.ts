// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How instances are, what is planned for them, and what went wrong. */
export const m0006Health = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table health (
        instance_id uuid primary key references instance on delete cascade,
        version integer not null,
        state text not null,
        since timestamptz not null,
        fault text,
        last jsonb,
        streak integer not null,
        next_probe_at timestamptz not null
      )`.execute(db);
    await sql`create index on health (next_probe_at)`.execute(db);
    await sql`
      create table health_change (
        instance_id uuid not null references instance on delete cascade,
        version integer not null,
        at timestamptz not null,
        state text not null,
        fault text,
        primary key (instance_id, version)
      )`.execute(db);
    await sql`
      create table health_day (
        instance_id uuid not null references instance on delete cascade,
        day date not null,
        probes integer not null,
        failures integer not null,
        slowest_seconds double precision not null,
        primary key (instance_id, day)
      )`.execute(db);
    await sql`
      create table maintenance (
        id uuid primary key,
        version integer not null,
        hoster_organisation_id uuid not null references hoster,
        instance_id uuid references instance,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        message text not null,
        created_by uuid not null,
        cancelled_at timestamptz,
        check (starts_at < ends_at)
      )`.execute(db);
    await sql`create index on maintenance (hoster_organisation_id, ends_at)`.execute(db);
    await sql`
      create table incident (
        id uuid primary key,
        version integer not null,
        hoster_organisation_id uuid not null references hoster,
        instance_id uuid references instance,
        title text,
        fault text,
        opened_at timestamptz not null,
        resolved_at timestamptz,
        updates jsonb not null
      )`.execute(db);
    await sql`create index on incident (hoster_organisation_id, opened_at)`.execute(db);
    await sql`
      create unique index incident_one_by_itself on incident (instance_id)
      where title is null and resolved_at is null`.execute(db);
  },
} satisfies Migration;
