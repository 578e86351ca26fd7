// SPDX-License-Identifier: AGPL-3.0-or-later
import { listen } from '@essaim/service-kit';
import express from 'express';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ToolAccounts } from './accounts.ts';
import { scimRouter } from './scim.ts';

const folder = mkdtempSync(join(tmpdir(), 'essaim-notebook-'));
const file = join(folder, 'accounts.json');
const closed: string[] = [];
let server: Awaited<ReturnType<typeof listen>>;

beforeEach(async () => {
  const accounts = new ToolAccounts(file);
  accounts.arrive('u-1', 'Zoé');
  const config = { clientId: 'tool-a', clientSecret: 's/1' };
  server = await listen(
    express().use(scimRouter(config, accounts, ({ uid }) => closed.push(uid))),
    0,
  );
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const call = (method: string, path: string, secret: string, body?: unknown) =>
  fetch(`${server.url}${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`tool-a:${secret}`).toString('base64')}`,
      'content-type': 'application/scim+json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

test('who has the client’s secret closes an account, and it stays closed when the tool starts again', async () => {
  const query = `/Users?filter=${encodeURIComponent('externalId eq "u-1"')}`;
  expect((await call('GET', query, 'wrong')).status).toBe(401);
  const found = (await (await call('GET', query, 's%2F1')).json()) as { Resources: unknown[] };
  expect(found.Resources).toMatchObject([{ id: 'u-1', externalId: 'u-1', active: true }]);
  const close = { Operations: [{ op: 'replace', path: 'active', value: false }] };
  expect((await call('PATCH', '/Users/u-1', 'wrong', close)).status).toBe(401);
  expect(closed).toEqual([]);
  expect((await call('PATCH', '/Users/u-1', 's%2F1', close)).status).toBe(204);
  expect((await call('PATCH', '/Users/u-2', 's%2F1', close)).status).toBe(404);
  expect(closed).toEqual(['u-1']);
  expect(new ToolAccounts(file).arrive('u-1', 'Zoé').active).toBe(false);
});
