// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A published playbook version never changes and never goes: the database refuses both. */
export const m0006PlaybookKept = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create function refuse_playbook_change() returns trigger language plpgsql as $$
      begin
        raise exception 'a published playbook version never changes'
          using errcode = 'restrict_violation';
      end $$`.execute(db);
    await sql`
      create trigger playbook_never_changes
        before update or delete on playbook
        for each row execute function refuse_playbook_change()`.execute(db);
    await sql`
      create trigger playbook_never_goes
        before truncate on playbook
        for each statement execute function refuse_playbook_change()`.execute(db);
  },
} satisfies Migration;
