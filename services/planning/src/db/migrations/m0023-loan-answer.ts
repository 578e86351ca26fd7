// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The receiver accepts or declines what it is lent; loans from before counted at once, and go on. */
export const m0023LoanAnswer = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table resource_loan
        add column accepted jsonb,
        add column is_declined boolean not null default false`.execute(db);
    await sql`
      update resource_loan
      set accepted = jsonb_build_object(
        'at', to_char(lent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'by', lent_by,
        'message', null
      )`.execute(db);
  },
} satisfies Migration;
