// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people add to tasks, counters of associations, copies of the catalogue, digests. */
export const m0004Work = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table history (
        id bigint generated always as identity primary key,
        entity_id uuid not null,
        at timestamptz not null,
        type text not null,
        person_id uuid,
        text text
      )`.execute(db);
    await sql`create index on history (entity_id, id)`.execute(db);
    await sql`
      create table comment (
        id uuid primary key,
        task_id uuid not null references task,
        at timestamptz not null,
        person_id uuid not null,
        text text not null
      )`.execute(db);
    await sql`create index on comment (task_id, at)`.execute(db);
    await sql`
      create table request (
        id uuid primary key,
        task_id uuid not null references task,
        kind text not null check (kind in ('help', 'decision')),
        reason text,
        text text,
        at timestamptz not null,
        person_id uuid not null,
        to_organisation_id uuid not null,
        answer jsonb
      )`.execute(db);
    await sql`create index on request (task_id, at)`.execute(db);
    await sql`
      create index request_open on request (to_organisation_id, at) where answer is null`.execute(
      db,
    );
    await sql`
      create table evidence_file (
        id uuid primary key,
        task_id uuid not null references task,
        name text not null,
        media_type text not null,
        size integer not null,
        sha256 text not null,
        bytes bytea not null,
        added_at timestamptz not null,
        added_by uuid not null
      )`.execute(db);
    await sql`alter table evidence_file alter column bytes set storage external`.execute(db);
    await sql`create index on evidence_file (task_id, added_at)`.execute(db);
    await sql`
      create table local_counter (
        campaign_id uuid not null references campaign,
        department_id uuid not null,
        template text not null,
        in_progress integer not null default 0,
        declared integer not null default 0,
        accepted integer not null default 0,
        primary key (campaign_id, department_id, template)
      )`.execute(db);
    await sql`
      create table activation (
        id uuid primary key,
        organisation_id uuid not null,
        instance_id uuid not null,
        task_id uuid,
        copy jsonb not null
      )`.execute(db);
    await sql`create index on activation (organisation_id)`.execute(db);
    await sql`create index on activation (task_id)`.execute(db);
    await sql`
      create table sign_in (
        organisation_id uuid not null,
        instance_id uuid not null,
        person_id uuid not null,
        at timestamptz not null,
        primary key (organisation_id, instance_id, person_id)
      )`.execute(db);
    await sql`
      create table digest (
        id uuid primary key,
        person_id uuid not null,
        period timestamptz not null,
        items integer not null,
        things_hash text not null,
        mail jsonb not null,
        attempts integer not null default 0,
        next_attempt_at timestamptz not null,
        claimed_at timestamptz,
        sent_at timestamptz,
        unique (person_id, period)
      )`.execute(db);
    await sql`create table digest_period (period timestamptz primary key)`.execute(db);
    await sql`
      create index digest_unsent on digest (next_attempt_at)
      where sent_at is null and claimed_at is null`.execute(db);
  },
} satisfies Migration;
