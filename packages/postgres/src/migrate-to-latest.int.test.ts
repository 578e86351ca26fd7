// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { expect, test } from 'vitest';
import { infrastructureMigrations } from './infrastructure/migrations/index.ts';
import { migrateToLatest } from './migrate-to-latest.ts';
import { scratchDatabase } from './testing/scratch-database.ts';

const creating = (table: string): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await sql`create table ${sql.table(table)} (id int)`.execute(db);
  },
});

test('runs the shared migrations, then the service’s, once, when two processes start together', async () => {
  await using scratch = await scratchDatabase();
  const own = { '0001-thing': creating('thing') };
  const ran = await Promise.all([
    migrateToLatest(scratch.db, own),
    migrateToLatest(scratch.db, own),
  ]);
  expect(ran.flat().sort()).toEqual(
    [...Object.keys(infrastructureMigrations), '0001-thing'].sort(),
  );
  expect(await migrateToLatest(scratch.db, own)).toEqual([]);
  expect(await migrateToLatest(scratch.db, { ...own, '0002-other': creating('other') })).toEqual([
    '0002-other',
  ]);
});

test('names the migration that failed, and leaves nothing of it', async () => {
  await using scratch = await scratchDatabase();
  const own = { '0001-thing': creating('thing'), '0002-broken': creating('thing') };
  await expect(migrateToLatest(scratch.db, own)).rejects.toThrow('0002-broken');
  const { rows } = await sql`
    select 1 from pg_tables where tablename = 'thing'`.execute(scratch.db);
  expect(rows).toEqual([]);
});
