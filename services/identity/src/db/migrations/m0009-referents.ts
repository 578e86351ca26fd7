// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Referents and notes of organisations; substitutes, and mandates that ask for a second factor. */
export const m0009 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table mandate
        add column substitutes_for uuid references mandate,
        add column requires_second_factor boolean not null default false`.execute(db);
    await sql`create index on mandate (substitutes_for) where substitutes_for is not null`.execute(
      db,
    );
    await sql`
      create table organisation_referent (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        subject text not null,
        person_id uuid references person,
        name text,
        email text,
        phone text,
        version integer not null,
        created_at timestamptz not null,
        check ((person_id is null) <> (name is null))
      )`.execute(db);
    await sql`create index on organisation_referent (organisation_id, subject)`.execute(db);
    await sql`create index on organisation_referent (person_id)`.execute(db);
    await sql`
      create table organisation_note (
        organisation_id uuid not null references organisation,
        owner_id uuid not null references organisation,
        visibility text not null check (visibility in ('shared', 'private')),
        body text not null,
        version integer not null,
        updated_by uuid references person,
        updated_at timestamptz not null,
        primary key (organisation_id, visibility, owner_id),
        check (visibility = 'private' or owner_id = organisation_id)
      )`.execute(db);
  },
} satisfies Migration;
