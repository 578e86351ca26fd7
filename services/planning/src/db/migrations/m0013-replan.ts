// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Repairs of the dates of campaigns, as they were proposed and decided. */
export const m0013Replan = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table replan (
        id uuid primary key,
        campaign_id uuid not null references campaign,
        baseline_id uuid not null references proposal,
        state text not null check (state in ('proposed', 'accepted', 'dropped')),
        made_at timestamptz not null,
        made_by uuid not null,
        today date not null,
        reality_hash text not null,
        inputs_hash text not null,
        decided_at timestamptz,
        decided_by uuid,
        proposal_id uuid references proposal,
        content jsonb not null,
        holds jsonb not null,
        packed bytea not null
      )`.execute(db);
    await sql`
      create unique index replan_open on replan (campaign_id) where state = 'proposed'`.execute(db);
    await sql`create index on replan (campaign_id, made_at)`.execute(db);
    // The plans of all its baselines belong to a campaign.
    await sql`alter table proposal drop constraint proposal_campaign_id_key`.execute(db);
    await sql`create index on proposal (campaign_id)`.execute(db);
  },
} satisfies Migration;
