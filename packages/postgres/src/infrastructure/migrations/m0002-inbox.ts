// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const m0002Inbox = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table inbox_message (
        source text not null,
        message_id uuid not null,
        received_at timestamptz not null default now(),
        primary key (source, message_id)
      )`.execute(db);
    await sql`create index inbox_message_received on inbox_message (received_at)`.execute(db);
    await sql`
      create table inbox_cursor (
        stream text primary key,
        sequence bigint not null default 0,
        message_id uuid,
        epoch integer not null default 0,
        moved_at timestamptz not null default now()
      )`.execute(db);
    await sql`
      create table inbox_aggregate (
        source text not null,
        aggregate text not null,
        aggregate_id uuid not null,
        version integer not null,
        message_id uuid not null,
        primary key (source, aggregate, aggregate_id)
      )`.execute(db);
    await sql`
      create table inbox_parked (
        id bigint generated always as identity primary key,
        stream text not null,
        sequence bigint not null,
        subject text not null,
        source text not null,
        aggregate text not null,
        aggregate_id text not null,
        version integer,
        message_id uuid,
        type text not null,
        payload text not null,
        traceparent text,
        reason text not null,
        detail text not null,
        attempts integer not null default 1,
        parked_at timestamptz not null default now(),
        attempted_at timestamptz not null default now(),
        unique (stream, sequence)
      )`.execute(db);
    await sql`
      create index inbox_parked_aggregate
      on inbox_parked (source, aggregate, aggregate_id, id)`.execute(db);
  },
} satisfies Migration;
