// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const m0002Catalogue = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table tool (
        id uuid primary key,
        key text not null unique,
        version integer not null,
        name text not null,
        categories text[] not null,
        sign_on text not null,
        search text not null,
        sheet jsonb not null
      )`.execute(db);
    await sql`
      create table hoster (
        organisation_id uuid primary key,
        key text not null unique,
        version integer not null,
        name text not null,
        legal_form text not null,
        website text not null,
        contact_email text not null,
        country text not null,
        department_code text,
        hosting_kind text not null,
        state text not null,
        capacity_users integer not null,
        capacity_gb integer not null,
        conformity_date date,
        conformity_evidence text,
        regions_served text[] not null,
        note text,
        search text not null
      )`.execute(db);
    await sql`
      create table instance (
        id uuid primary key,
        version integer not null,
        tool_key text not null references tool (key),
        name text not null,
        hoster_organisation_id uuid not null references hoster,
        address text not null unique,
        tool_version text not null,
        redirect_uris text[] not null,
        post_logout_redirect_uris text[] not null,
        backchannel_logout_uri text,
        incomplete text[] not null,
        own_addresses boolean not null,
        client jsonb not null,
        client_next_retry_at timestamptz,
        configured_at timestamptz,
        configured_by uuid,
        first_sign_in_at timestamptz,
        search text not null
      )`.execute(db);
    await sql`create index on instance (tool_key)`.execute(db);
    await sql`create index on instance (hoster_organisation_id)`.execute(db);
    await sql`
      create index on instance (client_next_retry_at)
      where client_next_retry_at is not null`.execute(db);
    await sql`
      create table offer (
        id uuid primary key,
        key text not null unique,
        version integer not null,
        instance_id uuid not null references instance,
        eligibility text not null,
        depends_on text[] not null,
        price_fixed double precision not null,
        price_per_head double precision not null,
        price_ceiling double precision not null,
        quota_person_gb double precision not null,
        quota_organisation_gb double precision not null,
        maturity text not null,
        connection_mode text not null,
        referent_email text
      )`.execute(db);
    await sql`create index on offer (instance_id)`.execute(db);
  },
} satisfies Migration;
