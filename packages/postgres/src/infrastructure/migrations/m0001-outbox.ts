// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const m0001Outbox = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table node (
        singleton boolean primary key default true check (singleton),
        epoch integer not null default 1 check (epoch > 0)
      )`.execute(db);
    await sql`insert into node default values`.execute(db);
    await sql`
      create table outbox (
        id bigint generated always as identity primary key,
        kind text not null check (kind in ('event', 'command')),
        message_id uuid not null unique,
        type text not null,
        aggregate text,
        aggregate_id uuid,
        version integer check (version > 0),
        home text not null,
        target text,
        envelope json not null,
        traceparent text,
        epoch integer not null,
        created_at timestamptz not null default clock_timestamp(),
        check ((kind = 'event') = (version is not null)),
        check ((kind = 'command') = (target is not null)),
        unique (aggregate, aggregate_id, version)
      )`.execute(db);
    await sql`create table outbox_pending (id bigint primary key)`.execute(db);
    await sql`
      create table outbox_published (
        kind text not null,
        sequence bigint not null,
        id bigint not null,
        published_at timestamptz not null default clock_timestamp(),
        primary key (kind, sequence)
      )`.execute(db);
    await sql`
      create table outbox_aggregate (
        aggregate text not null,
        aggregate_id uuid not null,
        version integer not null check (version >= 0),
        primary key (aggregate, aggregate_id)
      )`.execute(db);
  },
} satisfies Migration;
