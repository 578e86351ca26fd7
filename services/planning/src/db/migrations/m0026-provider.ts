// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Identity providers of organisations, as last published. */
export const m0026Provider = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table provider (
        id uuid primary key,
        organisation_id uuid not null,
        is_enabled boolean not null
      )`.execute(db);
    await sql`create index provider_organisation on provider (organisation_id)`.execute(db);
  },
} satisfies Migration;
