// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Accounts that essaim makes, changes and closes in tools, and what is still to be done there. */
export const m0020 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table client add column provisioning_uri text`.execute(db);
    await sql`
      create table tool_account (
        instance_id uuid not null references client (instance_id),
        person_id uuid not null references person (id),
        is_wanted boolean not null,
        wanted text not null,
        written text,
        attempts integer not null default 0,
        reason_code text,
        next_at timestamptz not null,
        leased_until timestamptz,
        primary key (person_id, instance_id)
      )`.execute(db);
    await sql`
      create index tool_account_due on tool_account (next_at)
        where written is distinct from wanted`.execute(db);
  },
} satisfies Migration;
