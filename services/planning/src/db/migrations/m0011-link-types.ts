// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Links that hold the end of what follows: finish to finish, start to finish. */
export const m0011LinkTypes = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table edge drop constraint edge_type_check,
        add constraint edge_type_check check (type in ('FS', 'SS', 'FF', 'SF'))`.execute(db);
  },
} satisfies Migration;
