// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Pairs of associations that may be one, and what was decided of them. */
export const m0006 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index on organisation (siren) where siren is not null`.execute(db);
    await sql`
      create table organisation_duplicate (
        id uuid primary key,
        first_id uuid not null references organisation,
        second_id uuid not null references organisation,
        reasons text[] not null,
        state text not null check (state in ('proposed', 'same', 'different')),
        kept_id uuid references organisation,
        found_at timestamptz not null,
        decided_by uuid references person,
        decided_with uuid references mandate,
        decided_at timestamptz,
        check (first_id < second_id),
        unique (first_id, second_id)
      )`.execute(db);
    await sql`create index on organisation_duplicate (second_id)`.execute(db);
    await sql`create index on organisation_duplicate (state, found_at)`.execute(db);
  },
} satisfies Migration;
