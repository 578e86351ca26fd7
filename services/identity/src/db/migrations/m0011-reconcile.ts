// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is remembered of Keycloak: last written fields, adopted values, comparisons, runs of plans. */
export const m0011 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table reconcile_applied (
        kind text not null,
        key text not null,
        fields jsonb not null,
        applied_at timestamptz not null default now(),
        primary key (kind, key)
      )`.execute(db);
    await sql`
      create table reconcile_adoption (
        id uuid primary key,
        kind text not null,
        key text not null,
        field text not null,
        value jsonb not null,
        reason text not null,
        adopted_by uuid not null references person,
        adopted_at timestamptz not null,
        ended_by uuid references person,
        ended_at timestamptz
      )`.execute(db);
    await sql`
      create unique index on reconcile_adoption (kind, key, field) where ended_at is null`.execute(
      db,
    );
    await sql`
      create table reconcile_pass (
        id uuid primary key,
        trigger text not null check (trigger in ('start', 'event', 'hourly', 'asked')),
        plan_id text not null,
        at timestamptz not null,
        took_ms integer not null,
        owned integer not null,
        changes jsonb not null
      )`.execute(db);
    await sql`create index on reconcile_pass (at desc)`.execute(db);
    await sql`
      create table reconcile_run (
        id uuid primary key,
        plan_id text not null,
        state text not null check (state in ('waiting', 'running', 'done', 'refused', 'expired')),
        decisions jsonb not null,
        reason text,
        asked_by uuid not null references person,
        asked_as uuid,
        asked_at timestamptz not null,
        decided_by uuid references person,
        decided_at timestamptz,
        done_at timestamptz,
        changes jsonb not null,
        correlation_id text not null,
        check (decided_by is null or decided_by <> asked_by or state in ('refused', 'expired'))
      )`.execute(db);
    await sql`create index on reconcile_run (asked_at desc)`.execute(db);
  },
} satisfies Migration;
