// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Forecasts of campaigns from what happened, one for each state of it. */
export const m0020Outlook = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table outlook (
        campaign_id uuid not null references campaign,
        day date not null,
        reality_hash text not null,
        made_at timestamptz not null,
        is_proposed boolean not null,
        content jsonb,
        primary key (campaign_id, reality_hash)
      )`.execute(db);
    await sql`create index on outlook (campaign_id, day, made_at)`.execute(db);
  },
} satisfies Migration;
