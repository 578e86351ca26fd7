// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How often a provider was announced: the version of its events. */
export const m0022 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table identity_provider add column announced integer not null default 0`.execute(
      db,
    );
  },
} satisfies Migration;
