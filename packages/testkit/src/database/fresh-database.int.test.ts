// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';
import { migrated } from './migrated.ts';
import { preparedDatabase } from './prepared-database.ts';

const connected = async (stack: AsyncDisposableStack, url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  stack.defer(() => client.end());
  return client;
};

test('a partial index that is named by parameters is refused at once, not once prepared', async () => {
  await using database = await freshDatabase();
  await using stack = new AsyncDisposableStack();
  const client = await connected(stack, database.url);
  await client.query('create table thing (key text, state text)');
  await client.query(`create unique index on thing (key) where state in ('new', 'old')`);
  const add = (states: string, ...parameters: string[]) =>
    client.query(
      `insert into thing values ($1, 'new') on conflict (key) where state in (${states}) do nothing`,
      ['a', ...parameters],
    );
  await expect(add('$2, $3', 'new', 'old')).rejects.toMatchObject({ code: '42P10' });
  for (let times = 0; times < 7; times += 1) await add(`'new', 'old'`);
  expect((await client.query('select from thing')).rowCount).toBe(1);
});

test('copies of a prepared database begin alike and then go their own ways', async () => {
  let prepared = 0;
  const copy = () =>
    preparedDatabase('copies', async (url) => {
      prepared += 1;
      await migrated(url);
    });
  const [first, second] = await Promise.all([copy(), copy()]);
  await using stack = new AsyncDisposableStack();
  stack.use(first);
  stack.use(second);
  expect(prepared).toBe(1);
  const [one, other] = [
    await connected(stack, first.url),
    await connected(stack, second.url),
  ] as const;
  await one.query('drop table outbox cascade');
  expect((await other.query('select from outbox')).rowCount).toBe(0);
});
