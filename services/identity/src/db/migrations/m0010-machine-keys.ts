// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Keys of machines, and what directories say of people over SCIM. */
export const m0010 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table machine_key (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        service text not null,
        name text not null,
        secret_hash bytea not null unique,
        hint text not null,
        created_by uuid not null references person,
        created_with uuid not null references mandate,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        revoked_by uuid references person,
        last_used_at timestamptz,
        replaced_by uuid references machine_key
      )`.execute(db);
    await sql`create index on machine_key (organisation_id, created_at)`.execute(db);
    await sql`
      create table scim_user (
        organisation_id uuid not null references organisation,
        person_id uuid not null references person,
        user_name text not null,
        external_id text,
        suspended uuid[] not null default '{}',
        deleted_at timestamptz,
        version integer not null,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (organisation_id, person_id)
      )`.execute(db);
    await sql`
      create unique index scim_user_name on scim_user (organisation_id, lower(user_name))
      where deleted_at is null`.execute(db);
    await sql`
      create unique index scim_external_id on scim_user (organisation_id, external_id)
      where deleted_at is null and external_id is not null`.execute(db);
    await sql`create index on scim_user (person_id)`.execute(db);
  },
} satisfies Migration;
