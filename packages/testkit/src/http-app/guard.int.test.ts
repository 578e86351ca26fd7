// SPDX-License-Identifier: AGPL-3.0-or-later
import { fixedClock } from '@essaim/kernel';
import { createGuard, createHttpApp, createLogger, listen } from '@essaim/service-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badTokens } from '../matrix/bad-tokens.ts';
import { testServers } from '../servers.ts';
import { type ExampleApp, exampleDocument, startExample } from './example-app.ts';

let example: ExampleApp;
beforeAll(async () => {
  example = await startExample();
});
afterAll(() => example[Symbol.asyncDispose]());

test('admits a person and tells the handler who acts', async () => {
  const { response, body } = await example.call('/things/ab');
  expect(response.status).toBe(200);
  expect(body['actor']).toMatchObject({ personId: example.person.personId, active: null });
});

test('asks for a token where none came', async () => {
  const response = await fetch(`${example.url}/things/ab`);
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer realm="essaim"');
  expect(await response.json()).toMatchObject({ code: 'token-missing' });
});

test('refuses every token that is wrong in one point', async () => {
  const tokens = await badTokens(example.realm, example.person.uid);
  const statuses = await Promise.all(
    Object.entries(tokens).map(async ([fault, token]) => {
      const { response, body } = await example.call('/things/ab', { token });
      return [fault, response.status, body['code']];
    }),
  );
  expect(statuses).toEqual(
    Object.keys(tokens).map((fault) =>
      fault === 'of a revoked session'
        ? [fault, 401, 'session-revoked']
        : [fault, 403, 'token-refused'],
    ),
  );
});

test('waits no longer than 2 s for a mandate that has not arrived, and says when to come back', async () => {
  const token = await example.realm.token({ uid: example.person.uid, mandateVersion: 4 });
  const { response, body } = await example.call('/things/ab', { token });
  expect(body['code']).toBe('authz-catching-up');
  expect(response.headers.get('retry-after')).toBe('2');
});

test('sends back a token older than the mandates', async () => {
  const token = await example.realm.token({ uid: example.person.uid, mandateVersion: 2 });
  const { response, body } = await example.call('/things/ab', { token });
  expect([response.status, body['code']]).toEqual([401, 'token-outdated']);
});

test('takes the hat of the header, and only one of the person’s own', async () => {
  const [mandate] = example.person.mandates;
  const own = await example.call('/things/ab', {
    headers: { 'essaim-mandate': String(mandate?.id) },
  });
  expect(own.body['actor']).toMatchObject({ active: { id: mandate?.id } });
  const foreign = await example.call('/things/ab', {
    headers: { 'essaim-mandate': example.network.nat.id },
  });
  expect(foreign.body['code']).toBe('mandate-not-yours');
});

test('leaves an open operation open, and its actor unknown', async () => {
  const open = await fetch(`${example.url}/open`);
  expect([open.status, await open.json()]).toEqual([200, {}]);
  const asking = await fetch(`${example.url}/open?asks=true`);
  expect(await asking.json()).toMatchObject({ code: 'token-missing' });
});

test('while the realm’s keys were never fetched no request is admitted, and health says why', async () => {
  const nowhere = `${testServers.keycloakUrl}/realms/nowhere-${example.realm.name}`;
  const clock = fixedClock('2027-01-04T08:00:00Z');
  const guard = createGuard({
    issuer: nowhere,
    audience: 'essaim-planning',
    authorizedParties: [example.realm.clientId],
    clock,
    loadPerson: () => Promise.resolve(null),
  });
  const app = createHttpApp({
    document: { ...exampleDocument, paths: { '/open': exampleDocument.paths!['/open']! } },
    handlers: { getOpen: async () => ({ status: 200, body: {} }) },
    guard,
    health: { needs: {}, delays: { nats: async () => 'away' } },
    logger: createLogger('example', 'silent'),
    clock,
  });
  await using server = new AsyncDisposableStack();
  const lonely = await listen(app, 0);
  server.defer(() => lonely.close());
  const health = await fetch(`${lonely.url}/health/ready`);
  expect(health.status).toBe(503);
  expect(await health.json()).toEqual({
    status: 'not-ready',
    checks: [
      {
        name: 'signing-keys',
        needed: true,
        ok: false,
        reason: 'the signing keys of the realm were never fetched',
      },
      { name: 'nats', needed: false, ok: false, reason: 'away' },
    ],
  });
  const token = await example.realm.token({ uid: example.person.uid }, { iss: nowhere });
  const answer = await fetch(`${lonely.url}/things/ab`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect([answer.status, await answer.json()]).toEqual([
    503,
    expect.objectContaining({ code: 'unavailable' }),
  ]);
});
