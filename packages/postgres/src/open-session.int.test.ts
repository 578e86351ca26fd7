// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openSession } from './open-session.ts';
import { scratchDatabase } from './testing/scratch-database.ts';

test('keeps a lock for as long as its connection lives, and says when it is lost', async () => {
  await using scratch = await scratchDatabase();
  await using first = await openSession(scratch.db);
  await using second = await openSession(scratch.db);
  const lock = async (db: typeof first.db) =>
    (await sql<{ held: boolean }>`select pg_try_advisory_lock(1) as held`.execute(db)).rows[0]
      ?.held;
  expect(await lock(first.db)).toBe(true);
  expect(await lock(second.db)).toBe(false);
  await first.close();
  await expect.poll(() => lock(second.db)).toBe(true);

  const lost = new Promise((resolve) => second.lost.addEventListener('abort', resolve));
  await scratch.cutConnections();
  await lost;
  await expect(sql`select 1`.execute(second.db)).rejects.toThrow();
});
