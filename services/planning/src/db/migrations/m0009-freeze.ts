// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Freezes with the periods that their rules give, their overrides and derogations. */
export const m0009Freeze = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table campaign_freeze (
        id uuid primary key,
        campaign_id uuid not null references campaign,
        organisation_id uuid not null,
        tag text,
        forbids jsonb not null,
        reason text not null,
        owner_id uuid not null,
        placed_at timestamptz not null,
        first_day date not null,
        last_day date not null,
        rrule text,
        ends_on date not null,
        ended jsonb,
        version integer not null default 0,
        check (first_day <= last_day and last_day <= ends_on)
      )`.execute(db);
    await sql`create index on campaign_freeze (campaign_id, ends_on)`.execute(db);
    await sql`
      create table freeze_period (
        freeze_id uuid not null references campaign_freeze,
        first_day date not null,
        last_day date not null,
        primary key (freeze_id, first_day)
      )`.execute(db);
    await sql`
      create table freeze_exception (
        id uuid primary key,
        freeze_id uuid not null references campaign_freeze,
        organisation_id uuid,
        reason text not null,
        until date not null,
        at timestamptz not null,
        by uuid not null,
        ended jsonb
      )`.execute(db);
    await sql`create index on freeze_exception (freeze_id)`.execute(db);
  },
} satisfies Migration;
