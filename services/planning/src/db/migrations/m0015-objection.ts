// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What regions have against dates of proposals and campaigns, and what the nation answered. */
export const m0015Objection = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table objection (
        id uuid primary key,
        proposal_id uuid references proposal,
        campaign_id uuid references campaign,
        node_key text not null,
        organisation_id uuid not null,
        region_id uuid not null,
        planned_start date not null,
        planned_end date not null,
        commitment text not null check (commitment in ('firm', 'provisional')),
        reason text not null,
        not_before date,
        raised_at timestamptz not null,
        raised_by uuid not null,
        state text not null check (state in ('open', 'taken', 'declined', 'withdrawn')),
        taken date,
        answer jsonb,
        version integer not null default 1,
        check ((proposal_id is null) <> (campaign_id is null)),
        check ((state = 'taken') = (taken is not null)),
        check ((state = 'open') = (answer is null))
      )`.execute(db);
    await sql`
      create unique index objection_open on objection (coalesce(proposal_id, campaign_id), node_key)
      where state = 'open'`.execute(db);
    await sql`create index on objection (proposal_id, raised_at)`.execute(db);
    await sql`create index on objection (campaign_id, raised_at)`.execute(db);
  },
} satisfies Migration;
