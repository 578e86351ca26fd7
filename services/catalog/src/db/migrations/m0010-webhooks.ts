// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Addresses that are told of events, and what was sent to them. */
export const m0010Webhooks = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table webhook (
        id uuid primary key,
        version integer not null,
        organisation_id uuid not null,
        address text not null,
        description text not null,
        event_types text[] not null,
        state text not null,
        created_by uuid not null,
        created_at timestamptz not null,
        failing_since timestamptz,
        secret bytea not null,
        previous_secret bytea,
        previous_until timestamptz
      )`.execute(db);
    await sql`create index on webhook (organisation_id)`.execute(db);
    await sql`
      create table webhook_delivery (
        id uuid primary key,
        webhook_id uuid not null references webhook on delete cascade,
        event_type text not null,
        body text not null,
        created_at timestamptz not null,
        state text not null,
        attempts jsonb not null,
        round integer not null,
        next_attempt_at timestamptz
      )`.execute(db);
    await sql`create index on webhook_delivery (webhook_id, created_at desc)`.execute(db);
    await sql`
      create index on webhook_delivery (next_attempt_at)
      where next_attempt_at is not null`.execute(db);
  },
} satisfies Migration;
