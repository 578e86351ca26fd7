// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** By which profile an instance was attached to the sign-on; null where its tool's sheet says how. */
export const m0007AttachedProfiles = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table instance add column profile text`.execute(db);
  },
} satisfies Migration;
