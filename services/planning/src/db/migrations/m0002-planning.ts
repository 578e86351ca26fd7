// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Playbooks, capacities, calendars, proposals. */
export const m0002Planning = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table playbook (
        id uuid primary key,
        key text not null,
        version integer not null check (version > 0),
        title_fr text not null,
        title_en text not null,
        content jsonb not null,
        hash text not null,
        published_at timestamptz not null,
        published_by uuid,
        unique (key, version),
        unique (key, hash)
      )`.execute(db);
    await sql`
      create table resource_pool (
        id bigint generated always as identity primary key,
        organisation_key text not null,
        resource text not null,
        pool jsonb not null
      )`.execute(db);
    await sql`create index on resource_pool (organisation_key, resource)`.execute(db);
    await sql`
      create table school_calendar (zone text primary key, calendar jsonb not null)`.execute(db);
    await sql`
      create table proposal (
        id uuid primary key,
        name text not null,
        created_at timestamptz not null,
        created_by uuid not null,
        playbook_id uuid not null references playbook,
        start_date date not null,
        based_on uuid references proposal,
        request jsonb not null,
        inputs_hash text not null,
        summary json not null,
        packed bytea not null,
        departments integer not null,
        placed integer not null,
        waves integer not null,
        last_live date,
        campaign_id uuid unique
      )`.execute(db);
    await sql`alter table proposal alter column packed set storage external`.execute(db);
    await sql`create index on proposal (created_at, id)`.execute(db);
    await sql`
      create table directory_stamp (
        singleton boolean primary key default true check (singleton),
        stamp bigint not null default 0
      )`.execute(db);
    await sql`insert into directory_stamp default values`.execute(db);
  },
} satisfies Migration;
