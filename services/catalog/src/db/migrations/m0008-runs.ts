// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Offers that are activated for many organisations. */
export const m0008Runs = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table activation_run (
        id uuid primary key,
        version integer not null,
        kind text not null,
        name text not null,
        organisation_id uuid not null,
        tiers text[] not null,
        offer_ids uuid[] not null,
        message text,
        state text not null,
        created_by uuid not null,
        mandate_id uuid not null,
        created_at timestamptz not null,
        approval jsonb not null,
        closed jsonb not null,
        constraint activation_run_two_people
          check (approval = 'null' or (approval ->> 'by')::uuid <> created_by)
      )`.execute(db);
    await sql`create index on activation_run (created_at)`.execute(db);
    await sql`create index on activation_run (state) where state = 'running'`.execute(db);
    await sql`
      create table activation_run_line (
        run_id uuid not null references activation_run,
        organisation_id uuid not null,
        offer_id uuid not null references offer,
        position bigint generated always as identity,
        state text not null,
        activation_id uuid references activation,
        reason jsonb not null default 'null',
        at timestamptz,
        primary key (run_id, organisation_id, offer_id)
      )`.execute(db);
    await sql`create index on activation_run_line (run_id, state, position)`.execute(db);
  },
} satisfies Migration;
