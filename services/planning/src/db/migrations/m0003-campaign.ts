// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Campaigns, waves, departments in them, tasks, gates, wave gates and what waits for what. */
export const m0003Campaign = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table campaign (
        id uuid primary key,
        name text not null,
        playbook_id uuid not null references playbook,
        proposal_id uuid not null unique references proposal,
        start_date date not null,
        committed_at timestamptz not null,
        committed_by uuid not null,
        figures jsonb not null,
        not_placed jsonb not null,
        taken jsonb not null
      )`.execute(db);
    await sql`
      alter table proposal add foreign key (campaign_id) references campaign
      deferrable initially deferred`.execute(db);
    await sql`
      create table wave (
        campaign_id uuid not null references campaign,
        number integer not null check (number > 0),
        name text,
        commitment text not null check (commitment in ('firm', 'provisional')),
        is_finished boolean not null,
        primary key (campaign_id, number)
      )`.execute(db);
    await sql`
      create table placement (
        campaign_id uuid not null references campaign,
        organisation_id uuid not null unique,
        id uuid not null unique,
        region_id uuid not null,
        wave integer not null,
        is_finished boolean not null,
        state text not null,
        since timestamptz,
        planned_start date,
        planned_live date,
        planned_end date,
        is_provisional boolean not null,
        blocked_task_id uuid,
        hold jsonb,
        version integer not null default 0,
        primary key (campaign_id, organisation_id),
        foreign key (campaign_id, wave) references wave
      )`.execute(db);
    await sql`
      create table task (
        id uuid primary key,
        campaign_id uuid not null references campaign,
        organisation_id uuid not null,
        node_key text not null,
        template text not null,
        wave integer,
        tier text not null,
        department_id uuid,
        action text not null,
        state text not null,
        since timestamptz not null,
        started_on date,
        done_on date,
        blocked jsonb,
        refusal jsonb,
        declaration jsonb,
        acceptance jsonb,
        planned_start date,
        planned_end date,
        is_provisional boolean not null,
        commitment text not null,
        start_reason jsonb,
        end_reason jsonb,
        open_requests integer not null default 0,
        position integer not null,
        ready_from date,
        revision integer not null default 1,
        version integer not null default 0,
        unique (campaign_id, node_key)
      )`.execute(db);
    await sql`create index on task (organisation_id, state, planned_end)`.execute(db);
    await sql`create index on task (campaign_id, state)`.execute(db);
    await sql`create index on task (campaign_id, template, organisation_id)`.execute(db);
    await sql`create index on task (planned_end, id)`.execute(db);
    await sql`create index task_ready_from on task (ready_from) where ready_from is not null`.execute(
      db,
    );
    await sql`create index on task (state, planned_end, id)`.execute(db);
    await sql`create index on task (state, planned_start, id)`.execute(db);
    await sql`
      create table gate (
        id uuid primary key,
        campaign_id uuid not null references campaign,
        organisation_id uuid not null,
        node_key text not null,
        template text not null,
        wave integer not null,
        state text not null,
        since timestamptz not null,
        declared jsonb,
        declared_on date,
        accepted jsonb,
        opened jsonb,
        opened_on date,
        refusal jsonb,
        criteria_met integer not null,
        criteria_total integer not null,
        is_declarable boolean not null,
        expires_on date,
        planned_start date,
        planned_end date,
        is_provisional boolean not null,
        commitment text not null,
        start_reason jsonb,
        end_reason jsonb,
        revision integer not null default 1,
        version integer not null default 0,
        unique (campaign_id, node_key)
      )`.execute(db);
    await sql`create index on gate (organisation_id, template)`.execute(db);
    await sql`create index on gate (campaign_id, wave, template)`.execute(db);
    await sql`create index gate_waiting on gate (campaign_id, state)
      where state in ('declared', 'accepted') or (is_declarable and state <> 'opened')`.execute(db);
    await sql`
      create table wave_gate (
        id uuid primary key,
        campaign_id uuid not null references campaign,
        node_key text not null,
        template text not null,
        wave integer not null,
        state text not null,
        since timestamptz not null,
        opened jsonb,
        opened_on date,
        refusal jsonb,
        planned date,
        revision integer not null default 1,
        version integer not null default 0,
        unique (campaign_id, node_key)
      )`.execute(db);
    await sql`
      create table edge (
        campaign_id uuid not null references campaign,
        predecessor_id uuid not null,
        predecessor_kind text not null,
        successor_id uuid not null,
        successor_kind text not null,
        type text not null check (type in ('FS', 'SS')),
        lag_amount integer not null,
        lag_unit text not null,
        primary key (successor_id, predecessor_id, type)
      )`.execute(db);
    await sql`create index on edge (predecessor_id)`.execute(db);
  },
} satisfies Migration;
