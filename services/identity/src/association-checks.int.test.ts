// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IdentityClient, unwrap } from '@essaim/api-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ADMINISTRATOR,
  ACCEPTED,
  FILE,
  REFUSED,
  at,
  check,
  csv,
  locals,
  startWithNetwork,
  stop,
  tokenOf,
} from './test-support/association-imports.ts';
import { fixtureBytes } from './test-support/fixture.ts';
import type { TestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let nation: IdentityClient;

beforeAll(async () => {
  identity = await startWithNetwork();
  nation = identity.as(await tokenOf(identity, ADMINISTRATOR));
});
afterAll(() => identity[Symbol.asyncDispose]());

test('a check says what it would record, and records nothing', async () => {
  const checked = await check(nation);
  expect(checked).toMatchObject({
    fileName: 'associations (1).csv',
    person: { familyName: 'nationale' },
    state: 'checked',
    accepted: ACCEPTED,
    done: 0,
    refused: REFUSED,
    ignored: 6,
    expected: { created: ACCEPTED, updated: 0, unchanged: 0 },
    recorded: { created: 0, updated: 0, unchanged: 0 },
  });
  expect(await locals(nation)).toBe(0);
  const { items, total } = await unwrap(
    nation.GET('/association-imports/{importId}/remarks', {
      params: { path: { importId: checked.id }, query: { kind: 'refused', size: 2 } },
    }),
  );
  expect(total).toBe(REFUSED);
  expect(items).toEqual([
    { line: 14, column: 'nom', code: 'missing_name', detail: expect.stringContaining('nom') },
    expect.objectContaining({ line: expect.any(Number) }),
  ]);
  expect((items[1]?.line ?? 0) > 14).toBe(true);
  await stop(nation, checked.id);
});

test('the refused lines come back as they were, with the reason', async () => {
  const { id } = await check(nation);
  const response = await nation.GET('/association-imports/{importId}/refused.csv', {
    ...at(id),
    parseAs: 'text',
  });
  const text = String(response.data);
  expect(response.response.headers.get('content-disposition')).toContain('lignes-refusees.csv');
  const [header = '', first = ''] = text.split('\r\n');
  expect(header).toMatch(/^\uFEFF?motif;code_adherent;nom;/);
  expect(first).toMatch(/^Il manque le nom\. Remplissez cette case\.;44-00002; +;/);
  await stop(nation, id);
});

test('a file that cannot be read is refused whole, and no import is left', async () => {
  const { total } = await unwrap(nation.GET('/association-imports'));
  const response = await fetch(`${identity.url}/association-imports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await identity.realm.token(await tokenOf(identity, ADMINISTRATOR))}`,
      'content-type': 'text/csv',
    },
    body: new Uint8Array(fixtureBytes('associations-example-cp1252.csv')),
  });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    code: 'file-not-utf8',
    params: { line: expect.any(Number) },
    detail: expect.stringContaining('CSV UTF-8'),
  });
  expect((await unwrap(nation.GET('/association-imports'))).total).toBe(total);
});

test('the same request twice is one import', async () => {
  const send = () =>
    unwrap(
      nation.POST('/association-imports', {
        ...csv(FILE),
        params: { header: { 'Idempotency-Key': 'associations-of-2026' } },
      }),
    );
  expect((await send()).id).toBe((await send()).id);
});
