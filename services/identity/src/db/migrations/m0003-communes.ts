// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Communes, against which the lines of an import are checked. */
export const m0003 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table commune (
        code text primary key,
        name text not null,
        department_code text not null references territory,
        postcodes text[] not null,
        current_code text not null
      )`.execute(db);
    await sql`create index on commune (department_code)`.execute(db);
  },
} satisfies Migration;
