// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What those who publish a playbook prepare together: one draft a playbook. One that is dropped keeps its number. */
export const m0025PlaybookDraft = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table playbook_draft (
        key text primary key,
        playbook_id uuid not null references playbook,
        content text,
        version integer not null,
        saved_by uuid not null,
        saved_at timestamptz not null
      )`.execute(db);
  },
} satisfies Migration;
