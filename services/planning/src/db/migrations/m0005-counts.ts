// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tasks of a campaign are counted by organisation and state from the index alone. */
export const m0005Counts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index on task (campaign_id, organisation_id, state, planned_end)`.execute(db);
  },
} satisfies Migration;
