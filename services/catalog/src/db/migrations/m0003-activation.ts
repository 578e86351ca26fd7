// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const m0003Activation = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table activation (
        id uuid primary key,
        version integer not null,
        offer_id uuid not null references offer,
        instance_id uuid not null references instance,
        organisation_id uuid not null,
        tier text not null,
        parent_id uuid,
        nation_id uuid not null,
        hoster_organisation_id uuid not null,
        tool_key text not null,
        tool_name text not null,
        sign_on text not null,
        task_id uuid,
        state text not null,
        since timestamptz not null,
        requested_by uuid not null,
        requested_at timestamptz not null,
        message text,
        decision jsonb not null,
        end_notice jsonb not null,
        first_sign_in_at timestamptz,
        steps jsonb not null,
        standing_since timestamptz not null,
        blocked_step text,
        who_role text,
        who_organisation_id uuid,
        next_retry_at timestamptz
      )`.execute(db);
    await sql`
      create unique index activation_one_open on activation (offer_id, organisation_id)
      where state not in ('ended', 'refused')`.execute(db);
    await sql`create index on activation (organisation_id, requested_at)`.execute(db);
    await sql`create index on activation (instance_id, state)`.execute(db);
    await sql`create index on activation (hoster_organisation_id)`.execute(db);
    await sql`create index on activation (requested_at, id)`.execute(db);
    await sql`create index on activation (who_organisation_id)`.execute(db);
    await sql`create index on activation (task_id) where task_id is not null`.execute(db);
    await sql`
      create index on activation (next_retry_at) where next_retry_at is not null`.execute(db);
  },
} satisfies Migration;
