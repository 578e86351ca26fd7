// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Imports of associations: what was checked, what remains to record, what is to be said of lines. */
export const m0004 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table association_import (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        person_id uuid not null references person,
        file_name text,
        columns text[] not null,
        state text not null check (state in ('checked', 'applying', 'done', 'stopped')),
        accepted integer not null,
        done integer not null default 0,
        refused integer not null,
        ignored integer not null,
        warned integer not null,
        expected jsonb not null,
        recorded jsonb not null,
        applied_by uuid references person,
        applied_as uuid references mandate,
        correlation_id text not null,
        created_at timestamptz not null,
        changed_at timestamptz not null
      )`.execute(db);
    await sql`create index on association_import (organisation_id, created_at)`.execute(db);
    await sql`
      create index on association_import (changed_at) where state = 'applying'`.execute(db);
    await sql`
      create table association_import_chunk (
        import_id uuid references association_import on delete cascade,
        number integer,
        lines jsonb not null,
        primary key (import_id, number)
      )`.execute(db);
    await sql`
      create table association_import_remark (
        import_id uuid references association_import on delete cascade,
        position bigint generated always as identity,
        kind text not null check (kind in ('refused', 'warning')),
        line integer not null,
        column_name text,
        code text not null,
        params jsonb not null,
        fields text[],
        primary key (import_id, position)
      )`.execute(db);
    await sql`create index on association_import_remark (import_id, line, position)`.execute(db);
  },
} satisfies Migration;
