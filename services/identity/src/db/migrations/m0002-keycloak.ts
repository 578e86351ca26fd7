// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What Keycloak is to hold: clients, accesses, first sign-ins, and the queue of changes. */
export const m0002 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table client (
        instance_id uuid primary key,
        client_id text not null unique,
        name text not null,
        address text not null,
        redirect_uris text[] not null,
        post_logout_redirect_uris text[] not null,
        backchannel_logout_uri text,
        hoster_organisation_id uuid not null,
        state text not null check (state in ('pending', 'ready', 'refused')),
        reason_code text,
        secret bytea not null,
        secret_fingerprint text not null,
        secret_read_at timestamptz,
        secret_read_by uuid references person,
        since timestamptz not null,
        version integer not null,
        correlation_id text not null
      )`.execute(db);
    await sql`create index on client (hoster_organisation_id)`.execute(db);
    await sql`
      create table access (
        id uuid primary key,
        instance_id uuid not null,
        organisation_id uuid not null,
        activation_id uuid not null,
        state text not null check (state in ('pending', 'granted', 'refused', 'revoking', 'revoked')),
        reason_code text,
        keycloak_group_id text,
        since timestamptz not null,
        version integer not null,
        correlation_id text not null,
        unique (instance_id, organisation_id)
      )`.execute(db);
    await sql`create index on access (organisation_id)`.execute(db);
    await sql`
      create table sign_in (
        id uuid primary key,
        instance_id uuid not null references client,
        person_id uuid not null references person,
        first_at timestamptz not null,
        unique (instance_id, person_id)
      )`.execute(db);
    await sql`
      create table keycloak_task (
        id uuid primary key,
        kind text not null,
        subject uuid not null,
        lock_key text not null,
        lane text not null check (lane in ('interactive', 'bulk')),
        generation integer not null default 1,
        attempts integer not null default 0,
        last_error text,
        next_at timestamptz not null,
        leased_until timestamptz,
        correlation_id text not null,
        created_at timestamptz not null,
        unique (kind, subject)
      )`.execute(db);
    await sql`create index on keycloak_task (lane desc, next_at, id)`.execute(db);
    await sql`
      create table progress (
        name text primary key,
        reached timestamptz not null
      )`.execute(db);
  },
} satisfies Migration;
