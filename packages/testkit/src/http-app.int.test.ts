// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpenApiDocument } from '@essaim/contracts';
import { problem } from '@essaim/contracts';
import { fixedClock } from '@essaim/kernel';
import { createGuard, createHttpApp, createLogger, listen } from '@essaim/service-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type TestRealm,
  badTokens,
  personas,
  testNetwork,
  testRealm,
  testServers,
} from './index.ts';

const schema = (type: string) => ({ content: { 'application/json': { schema: { type } } } });

const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'example', version: '1.0.0' },
  paths: {
    '/things/{thingId}': {
      get: {
        operationId: 'getThing',
        parameters: [
          { name: 'thingId', in: 'path', required: true, schema: { type: 'string', minLength: 2 } },
          { name: 'many', in: 'query', schema: { type: 'integer', maximum: 10 } },
        ],
        responses: { '200': { description: 'found', ...schema('object') } },
      },
      post: {
        operationId: 'changeThing',
        parameters: [{ name: 'thingId', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name'],
                properties: { name: { type: 'string' } },
              },
            },
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: { file: { type: 'string', format: 'binary' } },
              },
            },
          },
        },
        responses: { '200': { description: 'changed', ...schema('object') } },
      },
    },
    '/broken': {
      get: {
        operationId: 'breakDown',
        responses: { '200': { description: 'no', ...schema('object') } },
      },
    },
    '/open': {
      get: {
        operationId: 'getOpen',
        security: [],
        responses: { '200': { description: 'open', ...schema('object') } },
      },
    },
  },
};

const network = testNetwork();
const people = personas(network);
const person = people.find(({ name }) => name === 'coordination@dep-53');
if (!person) throw new Error('no persona');

let realm: TestRealm;
let served: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  realm = await testRealm();
  const clock = fixedClock('2027-01-04T08:00:00Z');
  const logger = createLogger('example', 'silent');
  const guard = createGuard({
    issuer: realm.issuer,
    audience: 'essaim-planning',
    authorizedParties: [realm.clientId],
    clock,
    loadPerson: async (uid) =>
      uid === person.uid
        ? {
            personId: person.personId,
            mandateVersion: 3,
            mandates: person.mandates,
            isActive: true,
            revokedBefore: null,
          }
        : null,
  });
  const handlers = {
    getThing: async (
      request: { params: unknown; query: unknown },
      context: { actor: unknown },
    ) => ({
      status: 200,
      body: { params: request.params, query: request.query, actor: context.actor },
    }),
    changeThing: async (request: { files: { name: string; bytes: Buffer }[]; body: unknown }) => ({
      status: 200,
      body: { files: request.files.map(({ name, bytes }) => [name, bytes.length]) },
    }),
    breakDown: async () => {
      throw new Error('postgres://user:hunter2@host failed');
    },
    getOpen: async (_: unknown, context: { actor: unknown }) => {
      if (context.actor) throw problem('internal');
      return { status: 200, body: {} };
    },
  };
  const app = createHttpApp({
    document,
    handlers,
    guard,
    health: { needs: {}, delays: {} },
    logger,
    clock,
  });
  served = await listen(app, 0);
});

afterAll(async () => {
  await served.close();
  await realm[Symbol.asyncDispose]();
});

const call = async (path: string, init: RequestInit & { token?: string } = {}) => {
  const token = init.token ?? (await realm.token({ uid: person.uid, mandateVersion: 3 }));
  const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) };
  const response = await fetch(`${served.url}${path}`, { ...init, headers });
  return { response, body: (await response.json()) as Record<string, unknown> };
};

const post = (body: string | FormData, type?: string) =>
  call('/things/ab', {
    method: 'POST',
    body,
    headers: type === undefined ? {} : { 'content-type': type },
  });

describe('the guard, on Keycloak’s own key set', () => {
  test('admits a person and tells the handler who acts', async () => {
    const { response, body } = await call('/things/ab');
    expect(response.status).toBe(200);
    expect(body['actor']).toMatchObject({ personId: person.personId, active: null });
  });

  test('asks for a token where none came', async () => {
    const response = await fetch(`${served.url}/things/ab`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="essaim"');
    expect(await response.json()).toMatchObject({ code: 'token-missing' });
  });

  test('refuses every token that is wrong in one point', async () => {
    const tokens = await badTokens(realm, person.uid);
    const statuses = await Promise.all(
      Object.entries(tokens).map(async ([fault, token]) => {
        const { response, body } = await call('/things/ab', { token });
        return [fault, response.status, body['code']];
      }),
    );
    expect(statuses).toEqual(Object.keys(tokens).map((fault) => [fault, 403, 'token-refused']));
  });

  test('waits no longer than 2 s for a mandate that has not arrived, and says when to come back', async () => {
    const token = await realm.token({ uid: person.uid, mandateVersion: 4 });
    const { response, body } = await call('/things/ab', { token });
    expect(body['code']).toBe('authz-catching-up');
    expect(response.headers.get('retry-after')).toBe('2');
  });

  test('sends back a token older than the mandates', async () => {
    const token = await realm.token({ uid: person.uid, mandateVersion: 2 });
    const { response, body } = await call('/things/ab', { token });
    expect([response.status, body['code']]).toEqual([401, 'token-outdated']);
  });

  test('takes the hat of the header, and only one of the person’s own', async () => {
    const [mandate] = person.mandates;
    const own = await call('/things/ab', { headers: { 'essaim-mandate': String(mandate?.id) } });
    expect(own.body['actor']).toMatchObject({ active: { id: mandate?.id } });
    const foreign = await call('/things/ab', { headers: { 'essaim-mandate': network.nat.id } });
    expect(foreign.body['code']).toBe('mandate-not-yours');
  });

  test('leaves an open operation open, and its actor unknown', async () => {
    const response = await fetch(`${served.url}/open`);
    expect(await response.json()).toMatchObject({ code: 'token-missing' });
  });
});

test('while the realm’s keys were never fetched no request is admitted, and health says why', async () => {
  const nowhere = `${testServers.keycloakUrl}/realms/nowhere-${realm.name}`;
  const clock = fixedClock('2027-01-04T08:00:00Z');
  const guard = createGuard({
    issuer: nowhere,
    audience: 'essaim-planning',
    authorizedParties: [realm.clientId],
    clock,
    loadPerson: () => Promise.resolve(null),
  });
  const app = createHttpApp({
    document: { ...document, paths: { '/open': document.paths!['/open']! } },
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
  const token = await realm.token({ uid: person.uid }, { iss: nowhere });
  const answer = await fetch(`${lonely.url}/things/ab`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect([answer.status, await answer.json()]).toEqual([
    503,
    expect.objectContaining({ code: 'unavailable' }),
  ]);
});

describe('the contract, the limits and the problems', () => {
  test('reads parameters by their types', async () => {
    expect((await call('/things/ab?many=3')).body['query']).toEqual({ many: 3 });
  });

  test.each([
    ['/things/a', 'request-invalid'],
    ['/things/ab?many=11', 'request-invalid'],
    ['/things/ab?many=1e400', 'request-invalid'],
    ['/things/ab?other=1', 'request-invalid'],
    ['/things/a%00b', 'request-invalid'],
    ['/nowhere', 'not-found'],
  ])('%s is refused as %s', async (path, code) => {
    const { response, body } = await call(path);
    expect(body['code']).toBe(code);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  test('a method that the contract does not have', async () => {
    expect((await call('/things/ab', { method: 'DELETE' })).body['code']).toBe(
      'method-not-allowed',
    );
  });

  test.each([
    ['{', 'application/json', 'body-not-json'],
    ['{}', 'application/json', 'request-invalid'],
    [String.raw`{"name":"a\u0000b"}`, 'application/json', 'request-invalid'],
    [String.raw`{"name":"\ud800"}`, 'application/json', 'request-invalid'],
    [String.raw`{"name":"a","\u0000":1}`, 'application/json', 'request-invalid'],
    [JSON.stringify({ name: 'x'.repeat(1_000_001) }), 'application/json', 'body-too-large'],
    ['<a/>', 'application/xml', 'media-type-unsupported'],
  ])('a body that cannot be taken', async (body, type, code) => {
    expect((await post(body, type)).body['code']).toBe(code);
  });

  test('a file up to 10 MB is read, one byte more is refused while it comes', async () => {
    const form = (size: number) => {
      const data = new FormData();
      data.set('file', new Blob([new Uint8Array(size)]), 'émargement.pdf');
      return data;
    };
    expect((await post(form(10_000_000 - 1))).body['files']).toEqual([
      ['émargement.pdf', 9_999_999],
    ]);
    expect((await post(form(10_000_001))).body['code']).toBe('file-too-large');
  });

  test('speaks the caller’s language and keeps the caller’s correlation id', async () => {
    const { response, body } = await call('/nowhere', {
      headers: { 'accept-language': 'en', 'x-correlation-id': 'abc-12345678' },
    });
    expect(body['detail']).toBe(
      'There is nothing at this address, or nothing any more. Go back to the list and choose again.',
    );
    expect(response.headers.get('x-correlation-id')).toBe('abc-12345678');
    expect(body['correlationId']).toBe('abc-12345678');
  });

  test('an unexpected failure tells nothing of its cause', async () => {
    const { response, body } = await call('/broken');
    expect(response.status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('hunter2');
  });
});
