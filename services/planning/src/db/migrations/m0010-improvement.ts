// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a search in the background came to, and the proposal that it improved. */
export const m0010Improvement = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table plan_work
        add name text,
        add gain double precision not null default 0,
        add outcome jsonb`.execute(db);
    await sql`alter table proposal add improves uuid references proposal`.execute(db);
  },
} satisfies Migration;
