// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { scratchDatabase } from './testing/scratch-database.ts';

test('reads dates, instants and big integers as text and numbers', async () => {
  await using scratch = await scratchDatabase();
  const { rows } = await sql`
    select date '2027-01-04' as day,
      timestamptz '2027-01-04 09:00:00.25+01' as instant,
      array[date '2027-01-04', null] as days,
      array[timestamptz '2027-01-04 09:00+01'] as instants,
      9007199254740991::bigint as big, array[1::bigint, 2] as bigs,
      (select count(*) from generate_series(1, 3)) as total`.execute(scratch.db);
  expect(rows[0]).toEqual({
    day: '2027-01-04',
    instant: '2027-01-04T08:00:00.25Z',
    days: ['2027-01-04', null],
    instants: ['2027-01-04T08:00:00Z'],
    big: 9_007_199_254_740_991,
    bigs: [1, 2],
    total: 3,
  });
});

test('refuses a big integer that a number cannot hold', async () => {
  await using scratch = await scratchDatabase();
  await expect(sql`select 9007199254740992::bigint as big`.execute(scratch.db)).rejects.toThrow(
    'beyond a safe integer',
  );
});

test('accepts Temporal values as parameters', async () => {
  await using scratch = await scratchDatabase();
  const instant = Temporal.Instant.from('2027-01-04T08:00:00.123456Z');
  const day = Temporal.PlainDate.from('2027-01-04');
  const { rows } = await sql`
    select ${instant}::timestamptz as instant, ${day}::date as day`.execute(scratch.db);
  expect(rows[0]).toEqual({ instant: '2027-01-04T08:00:00.123456Z', day: '2027-01-04' });
});

test('survives the loss of its connections, idle and in use', async () => {
  const lost: string[] = [];
  await using scratch = await scratchDatabase({
    onConnectionError: (error) => lost.push(error.message),
  });
  await sql`select 1`.execute(scratch.db);
  const running = sql`select pg_sleep(30)`.execute(scratch.db);
  const transacting = scratch.db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    await scratch.cutConnections();
    await sql`select 1`.execute(trx);
  });
  const outcomes = await Promise.allSettled([running, transacting]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const one = async () => {
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(scratch.db);
    return rows[0]?.one;
  };
  await expect.poll(() => one().catch(() => null), { timeout: 10_000 }).toBe(1);
  expect(lost.length).toBeGreaterThan(0);
});

test('ends a statement that takes too long', async () => {
  await using scratch = await scratchDatabase({ statementTimeoutMs: 50 });
  await expect(sql`select pg_sleep(5)`.execute(scratch.db)).rejects.toThrow('statement timeout');
});
