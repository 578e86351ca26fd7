// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Playbooks of regions and departments, each version on a national one. Unlike a national playbook, one of them may
 * have the same content again: all of an update refused moves its base alone.
 */
export const m0024Variant = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table playbook
        add column owner_id uuid,
        add column based_on uuid references playbook,
        add check ((owner_id is null) = (based_on is null)),
        drop constraint playbook_key_hash_key`.execute(db);
    await sql`
      create unique index playbook_national_content on playbook (key, hash)
        where owner_id is null`.execute(db);
    await sql`
      create index playbook_owner on playbook (owner_id) where owner_id is not null`.execute(db);
  },
} satisfies Migration;
