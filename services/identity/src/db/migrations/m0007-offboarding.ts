// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Departures of people and organisations, and what each tool has to do about them. */
export const m0007 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table client add column deprovisioning_uri text`.execute(db);
    await sql`
      create table offboarding (
        id uuid primary key,
        kind text not null check (kind in ('person', 'organisation')),
        scope text not null check (scope in ('account', 'here', 'tools', 'left', 'hoster')),
        state text not null check (state in ('running', 'attention', 'finished')),
        person_id uuid references person,
        organisation_id uuid not null references organisation,
        hoster_organisation_id uuid references organisation,
        parent_id uuid references offboarding,
        taken uuid[] not null default '{}',
        reason text,
        started_by uuid references person,
        started_with uuid references mandate,
        started_key text,
        started_at timestamptz not null,
        finished_at timestamptz,
        steps jsonb not null,
        looked_at timestamptz not null,
        proof jsonb,
        proof_sha256 text,
        correlation_id text not null
      )`.execute(db);
    await sql`
      create unique index offboarding_person_open on offboarding (person_id)
      where state <> 'finished' and scope = 'account'`.execute(db);
    await sql`create index on offboarding (organisation_id, started_at)`.execute(db);
    await sql`create index on offboarding (person_id)`.execute(db);
    await sql`create index on offboarding (parent_id)`.execute(db);
    await sql`create index on offboarding (looked_at) where state <> 'finished'`.execute(db);
    await sql`
      create table offboarding_tool (
        id uuid primary key,
        offboarding_id uuid not null references offboarding,
        instance_id uuid not null references client,
        promise text not null check (promise in ('api', 'at-once', 'human')),
        state text not null check (state in ('pending', 'waiting', 'dead', 'done')),
        outcome text,
        reason_code text,
        attempts integer not null default 0,
        next_at timestamptz not null,
        deadline timestamptz not null,
        leased_until timestamptz,
        assignee uuid references person,
        notified_at timestamptz,
        confirmed_by uuid references person,
        confirmed_with uuid references mandate,
        note text,
        finished_at timestamptz,
        created_at timestamptz not null,
        unique (offboarding_id, instance_id)
      )`.execute(db);
    await sql`create index on offboarding_tool (instance_id, state)`.execute(db);
    await sql`
      create index on offboarding_tool (next_at) where state in ('pending', 'waiting')`.execute(db);
  },
} satisfies Migration;
