// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Makes the tables of the copy; a service lists it first among its migrations. */
export const directoryMigration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table directory_organisation (
        id uuid primary key,
        key text not null unique,
        tier text not null,
        parent_id uuid,
        ancestors uuid[] not null,
        region text not null,
        department text not null,
        name text not null,
        short_name text not null,
        territory jsonb,
        associations integer not null,
        members integer not null,
        employees integer not null,
        volunteers integer not null,
        identity_provider text not null,
        readiness text,
        readiness_score integer,
        pilot boolean not null,
        status text not null,
        contact_email text,
        regions_served text[] not null
      )`.execute(db);
    await sql`create index on directory_organisation using gin (ancestors)`.execute(db);
    await sql`create index on directory_organisation (tier, key)`.execute(db);
    await sql`
      create table directory_person (
        id uuid primary key,
        uid text not null unique,
        given_name text not null,
        family_name text not null,
        email text not null,
        language text not null,
        status text not null,
        mandate_version integer not null,
        revoked_before timestamptz
      )`.execute(db);
    await sql`
      create table directory_mandate (
        id uuid primary key,
        person_id uuid not null references directory_person,
        organisation_id uuid not null,
        tier text not null,
        role text not null,
        scope text not null,
        valid_from date not null,
        valid_to date
      )`.execute(db);
    await sql`create index on directory_mandate (person_id)`.execute(db);
    await sql`create index on directory_mandate (organisation_id, role)`.execute(db);
  },
} satisfies Migration;
