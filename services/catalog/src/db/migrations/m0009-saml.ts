// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Instances that sign people in by SAML. */
export const m0009Saml = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table instance add column saml jsonb`.execute(db);
    await sql`create unique index instance_saml_entity on instance ((saml ->> 'entityId'))`.execute(
      db,
    );
  },
} satisfies Migration;
