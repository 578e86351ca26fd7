// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Identity providers of organisations, and the test sign-ins that are under way. */
export const m0008 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table identity_provider (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        alias text not null unique,
        kind text not null check (kind in ('oidc', 'saml')),
        has_ldap boolean not null,
        name text not null,
        address text not null,
        client_id text,
        secret bytea,
        secret_fingerprint text,
        scopes text not null,
        mapping jsonb not null,
        state text not null check (state in ('draft', 'tested', 'enabled', 'disabled', 'deleted')),
        in_keycloak boolean not null default false,
        contract jsonb,
        check_result jsonb not null,
        trial jsonb,
        trial_memory jsonb,
        applied_version integer,
        version integer not null,
        correlation_id text not null,
        created_at timestamptz not null,
        changed_at timestamptz not null
      )`.execute(db);
    await sql`create index on identity_provider (organisation_id)`.execute(db);
    await sql`
      alter table person
        add column arrived_through uuid references identity_provider`.execute(db);
    await sql`
      create table provider_trial (
        state_hash bytea primary key,
        provider_id uuid not null references identity_provider on delete cascade,
        person_id uuid not null references person,
        sealed bytea not null,
        provider_version integer not null,
        created_at timestamptz not null
      )`.execute(db);
  },
} satisfies Migration;
