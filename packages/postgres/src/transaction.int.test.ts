// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onCommit, transaction } from './transaction.ts';
import { scratchDatabase } from './testing/scratch-database.ts';

test('calls hooks after the commit, and not after a failure', async () => {
  await using scratch = await scratchDatabase();
  const calls: string[] = [];
  await transaction(scratch.db, async (trx) => {
    onCommit(trx, () => calls.push('committed'));
    await sql`create table thing (id int primary key)`.execute(trx);
    expect(calls).toEqual([]);
  });
  const failing = transaction(scratch.db, async (trx) => {
    onCommit(trx, () => calls.push('never'));
    await sql`insert into thing values (1)`.execute(trx);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const { rows } = await sql`select * from thing`.execute(scratch.db);
  expect(rows).toEqual([]);
  expect(calls).toEqual(['committed']);
});

test('refuses a hook on a transaction that it did not open', async () => {
  await using scratch = await scratchDatabase();
  const work = scratch.db.transaction().execute(async (trx) => onCommit(trx, () => {}));
  await expect(work).rejects.toThrow('transaction(db, work)');
});

test('runs again after a deadlock', async () => {
  await using scratch = await scratchDatabase();
  await sql`create table thing (id int primary key, touched int not null default 0)`.execute(
    scratch.db,
  );
  await sql`insert into thing (id) values (1), (2)`.execute(scratch.db);
  let attempts = 0;
  const both = Promise.withResolvers<void>();
  let begun = 0;
  const touch = (first: number, second: number) =>
    transaction(scratch.db, async (trx) => {
      attempts += 1;
      await sql`update thing set touched = touched + 1 where id = ${first}`.execute(trx);
      begun += 1;
      if (begun === 2) both.resolve();
      await both.promise;
      await sql`update thing set touched = touched + 1 where id = ${second}`.execute(trx);
    });
  await Promise.all([touch(1, 2), touch(2, 1)]);
  const { rows } = await sql`select touched from thing`.execute(scratch.db);
  expect(rows).toEqual([{ touched: 2 }, { touched: 2 }]);
  expect(attempts).toBeGreaterThanOrEqual(3);
});

test('finds what another transaction wrote in the meantime', async () => {
  await using scratch = await scratchDatabase();
  await sql`create table thing (name text primary key)`.execute(scratch.db);
  const both = Promise.withResolvers<void>();
  let begun = 0;
  const write = () =>
    transaction(scratch.db, async (trx) => {
      const { rows } = await sql`select name from thing`.execute(trx);
      begun += 1;
      if (begun === 2) both.resolve();
      await both.promise;
      if (rows.length > 0) return 'found';
      await sql`insert into thing values ('only')`.execute(trx);
      return 'written';
    });
  expect((await Promise.all([write(), write()])).toSorted()).toEqual(['found', 'written']);
});

test('a key that is taken for good is told', async () => {
  await using scratch = await scratchDatabase();
  await sql`create table thing (name text primary key)`.execute(scratch.db);
  let attempts = 0;
  const twice = transaction(scratch.db, async (trx) => {
    attempts += 1;
    await sql`insert into thing values ('only'), ('only')`.execute(trx);
  });
  await expect(twice).rejects.toThrow('unique');
  expect(attempts).toBe(5);
});
