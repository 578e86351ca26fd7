// SPDX-License-Identifier: AGPL-3.0-or-later
import express from 'express';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import type { Statement } from './statement-log.ts';

/** What the bare server answers: for each name the rows of its statements, run one after the other. */
export interface BareReads {
  readonly pools: Readonly<Record<string, string>>;
  readonly reads: Readonly<Record<string, { pool: string; statements: readonly Statement[] }>>;
  /** What `POST /write` does in one transaction. */
  readonly write?: { readonly pool: string; readonly statements: readonly string[] };
}

const POOL_SIZE = 10;

/** The peer of the benchmark, a process of its own: Express and pg with nothing else between request and rows. */
const { pools, reads, write } = JSON.parse(readFileSync(0, 'utf8')) as BareReads;
const open = Object.fromEntries(
  Object.entries(pools).map(([name, connectionString]) => [
    name,
    new Pool({ connectionString, max: POOL_SIZE }),
  ]),
);

const app = express();
for (const [name, { pool, statements }] of Object.entries(reads)) {
  app.get(`/${encodeURIComponent(name)}`, async (_request, response) => {
    const answers = [];
    for (const { text, values } of statements) {
      answers.push((await open[pool]?.query(text, [...values]))?.rows);
    }
    response.json(answers);
  });
}
if (write) {
  app.post('/write', async (_request, response) => {
    const client = await open[write.pool]?.connect();
    try {
      await client?.query('begin');
      for (const statement of write.statements) await client?.query(statement);
      await client?.query('commit');
    } finally {
      client?.release();
    }
    response.json({ done: true });
  });
}
const server = app.listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});
