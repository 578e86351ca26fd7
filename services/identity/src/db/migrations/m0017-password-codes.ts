// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Codes on paper with which people without an address choose a new password: one each. */
export const m0017 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table password_code (
        person_id uuid primary key references person (id),
        organisation_id uuid not null references organisation (id),
        locator text not null unique,
        hash bytea not null,
        tries integer not null default 0,
        mandate_version integer not null,
        expires_at timestamptz not null,
        used_at timestamptz
      )`.execute(db);
  },
} satisfies Migration;
