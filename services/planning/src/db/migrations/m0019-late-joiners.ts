// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What happens to departments that match the query of a campaign after its snapshot. */
export const m0019LateJoiners = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table campaign
        add column late_joiners text not null default 'nation'
          check (late_joiners in ('next-wave', 'last-wave', 'nation'))`.execute(db);
  },
} satisfies Migration;
