// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { scratchDatabase } from './testing/scratch-database.ts';

test('a statement that recurs is prepared on the server, one that does not is not', async () => {
  await using scratch = await scratchDatabase({ poolSize: 1 });
  const add = async (left: number) =>
    (await sql<{ sum: number }>`select ${left}::int + 2 as sum`.execute(scratch.db)).rows[0]?.sum;
  const answers = [await add(1), await add(2), await add(3), await add(4)];
  expect(answers).toEqual([3, 4, 5, 6]);
  await sql`select ${1}::int as once`.execute(scratch.db);
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements`.execute(scratch.db);
  expect(rows.map(({ statement }) => statement)).toEqual(['select $1::int + 2 as sum']);
});

test('a table that changes under a kept plan costs one failure at most', async () => {
  await using scratch = await scratchDatabase({ poolSize: 1 });
  const { db } = scratch;
  await sql`create table thing (a int)`.execute(db);
  await sql`insert into thing values (1)`.execute(db);
  const read = async () => (await sql`select * from thing where a = ${1}`.execute(db)).rows;
  for (let times = 0; times < 4; times += 1) await read();
  await sql`alter table thing add column b int default 2`.execute(db);
  await read().catch(() => undefined);
  expect(await read()).toEqual([{ a: 1, b: 2 }]);
});
