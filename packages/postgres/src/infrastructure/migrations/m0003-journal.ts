// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const m0003Journal = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table journal (
        id uuid primary key,
        at timestamptz not null,
        person_id uuid,
        mandate_id uuid,
        action text not null,
        resource_type text not null,
        resource_id text not null,
        organisation_id uuid,
        summary jsonb not null default '{}',
        correlation_id text not null
      )`.execute(db);
    await sql`create index journal_at on journal (at, id)`.execute(db);
    await sql`create index journal_organisation on journal (organisation_id, at, id)`.execute(db);
    await sql`create index journal_person on journal (person_id, at, id)`.execute(db);
    await sql`
      create index journal_resource on journal (resource_type, resource_id, at, id)`.execute(db);
    await sql`
      create function journal_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'the journal is append-only' using errcode = 'insufficient_privilege';
      end $$`.execute(db);
    await sql`
      create trigger journal_append_only before update or delete or truncate on journal
      for each statement execute function journal_is_append_only()`.execute(db);
  },
} satisfies Migration;
