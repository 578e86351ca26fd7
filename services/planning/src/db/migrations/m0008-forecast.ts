// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Long computations on proposals, and the forecasts that they gave. */
export const m0008Forecast = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table plan_work (
        id uuid primary key,
        proposal_id uuid not null references proposal,
        kind text not null,
        state text not null check (state in ('waiting', 'running', 'stopped', 'failed', 'done')),
        size integer not null check (size > 0),
        done integer not null default 0,
        attempts integer not null default 0,
        is_stop_asked boolean not null default false,
        asked_at timestamptz not null,
        asked_by uuid not null,
        mandate_id uuid,
        correlation_id text not null
      )`.execute(db);
    await sql`
      create unique index plan_work_open on plan_work (proposal_id, kind)
      where state in ('waiting', 'running')`.execute(db);
    await sql`create index on plan_work (proposal_id, kind, asked_at)`.execute(db);
    await sql`
      create table forecast (
        proposal_id uuid primary key references proposal,
        made_at timestamptz not null,
        runs integer not null,
        end_p50 date,
        end_p80 date,
        end_p95 date,
        content jsonb not null
      )`.execute(db);
  },
} satisfies Migration;
