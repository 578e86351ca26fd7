// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What one organisation lends another for a time. */
export const m0016Loan = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table resource_loan (
        id uuid primary key,
        resource text not null,
        from_id uuid not null,
        to_id uuid not null check (to_id <> from_id),
        hundredths integer not null check (hundredths > 0),
        first_day date not null,
        last_day date not null check (first_day <= last_day),
        reason text not null,
        lent_by uuid not null,
        lent_at timestamptz not null,
        ended jsonb,
        version integer not null default 1
      )`.execute(db);
    await sql`create index on resource_loan (last_day) where ended is null`.execute(db);
  },
} satisfies Migration;
