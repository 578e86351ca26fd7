// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Constellation } from '@essaim/dev-env';
import { Client } from 'pg';
import type { BareReads } from '../http/bare-server.ts';
import { superuserUrl } from '../http/superuser-url.ts';

const TABLES = ['comment', 'history', 'journal', 'outbox'] as const;

/**
 * The least that any write of a task does, in tables of their own: a row locked and changed, and four
 * rows added, which stand for what is said, the history, the journal and the event.
 */
export const prepareBareWrite = async (
  constellation: Constellation,
): Promise<NonNullable<BareReads['write']>> => {
  const client = new Client({ connectionString: superuserUrl(constellation, 'planning') });
  await client.connect();
  await client.query(`
    create schema bare;
    create table bare.task (id int primary key, version int not null);
    insert into bare.task select n, 0 from generate_series(0, 4999) n;
    ${TABLES.map(
      (name) =>
        `create table bare.${name} (id bigint generated always as identity primary key, at timestamptz not null default now(), text text not null);`,
    ).join('\n')}
    grant usage on schema bare to planning;
    grant all on all tables in schema bare to planning;
    grant all on all sequences in schema bare to planning;`);
  await client.end();
  return {
    pool: 'planning',
    statements: [
      `update bare.task set version = version + 1 where id =
         (select id from bare.task where id = (select floor(random() * 5000)::int offset 0) for update)`,
      ...TABLES.map((name) => `insert into bare.${name} (text) values ('Point du jour')`),
    ],
  };
};
