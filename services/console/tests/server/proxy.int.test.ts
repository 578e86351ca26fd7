// SPDX-License-Identifier: AGPL-3.0-or-later
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setMandateVersion } from './console-client.ts';
import { type ConsoleUnderTest, startConsoleUnderTest } from './start-console.ts';
import { json } from './upstream.ts';
import { Visitor } from './visitor.ts';

const NAME = 'coordination@dep-53';
const TASK = '01a20ea9-bcd5-702f-bd30-77dcaae21a04';
const MEGABYTE = 1_048_576;

let run: ConsoleUnderTest;
let visitor: Visitor;
beforeAll(async () => {
  run = await startConsoleUnderTest();
  visitor = await run.signedIn(NAME);
});
afterAll(() => run[Symbol.asyncDispose]());
beforeEach(() => {
  run.upstream.asked.length = 0;
  run.upstream.answer(json({}));
});

const last = () => run.upstream.asked.at(-1);
/** Reads a path that `fetch` would write in another way, or with a body. */
const statusOf = (path: string, body?: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = {
      cookie: visitor.cookies,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': body.length,
      }),
    };
    request(run.url, { path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end(body);
  });
const bearer = (token: string | undefined) =>
  JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as object;

describe('what reaches a service', () => {
  test('is the path below it, with the person, the hat and the language, and no cookie', async () => {
    await visitor.fetch('/api/session');
    run.upstream.answer(json({ items: [] }));
    const answer = await visitor.fetch('/api/planning/tasks?label=late&page=2', {
      headers: {
        authorization: 'Bearer of-somebody-else',
        'essaim-mandate': '00000000-0000-7000-8000-000000000000',
        'accept-language': 'de',
        'x-forwarded-for': '10.0.0.1',
      },
    });
    expect([answer.status, await answer.json()]).toEqual([200, { items: [] }]);
    expect([last()?.method, last()?.url]).toEqual(['GET', '/tasks?label=late&page=2']);
    const headers = last()?.headers ?? {};
    expect(bearer(headers.authorization)).toMatchObject({
      iss: run.realm.issuer,
      azp: 'essaim-console',
      essaim_uid: run.person(NAME).uid,
    });
    expect(headers['essaim-mandate']).toBe(run.person(NAME).mandates[0]?.id);
    expect(headers['accept-language']).toBe('fr');
    expect(headers['x-correlation-id']).toBe(answer.headers.get('x-correlation-id'));
    expect(headers.cookie).toBeUndefined();
    expect(headers['x-forwarded-for']).toBeUndefined();
  });

  test('is a body byte for byte, with its version and its idempotency key', async () => {
    run.upstream.answer(json({ id: TASK }, 201, { etag: '"4"', location: `/tasks/${TASK}` }));
    const answer = await visitor.write(
      'POST',
      `/api/planning/tasks/${TASK}/declare`,
      { doneOn: '2027-01-02', note: 'é«»' },
      { 'if-match': '"3"', 'idempotency-key': TASK },
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"4"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(String(last()?.body)).toBe('{"doneOn":"2027-01-02","note":"é«»"}');
    expect(last()?.headers).toMatchObject({ 'if-match': '"3"', 'idempotency-key': TASK });
  });

  test.each([
    ['GET', '/api/planning/nothing'],
    ['DELETE', `/api/planning/tasks/${TASK}`],
    ['GET', '/api/planning/health/ready'],
    ['GET', '/api/identity/..%2fhealth'],
    ['GET', '/api/elsewhere/tasks'],
    ['POST', '/api/identity/invitations/accept'],
  ])('is not %s %s', async (method, path) => {
    const answer =
      method === 'GET' ? await visitor.fetch(path) : await visitor.write(method, path, {});
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not-found' });
    expect(run.upstream.asked).toEqual([]);
  });

  test.each([String.raw`/api/planning/tasks/..\health\ready`, `/api/planning/tasks/%2e%2e`])(
    'is not %s, which fetch would read as another path',
    async (path) => {
      expect(await statusOf(path)).toBe(404);
      expect(run.upstream.asked).toEqual([]);
    },
  );

  test('is what was asked for, without the body that a reading cannot have', async () => {
    expect(await statusOf('/api/planning/tasks', '{}')).toBe(200);
    expect(last()?.url).toBe('/tasks');
  });

  test('is nothing without a session', async () => {
    const answer = await new Visitor(run.url).fetch('/api/planning/tasks');
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'token-missing' });
    expect(run.upstream.asked).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ['without the page’s own header', { 'essaim-request': '' }],
    ['from another origin', { 'essaim-request': 'console', origin: 'https://ailleurs.example' }],
    ['from another site', { 'essaim-request': 'console', 'sec-fetch-site': 'cross-site' }],
    ['from no origin at all', { 'essaim-request': 'console', origin: 'null' }],
  ])('is no write %s', async (_what, headers) => {
    const sent = Object.entries(headers).filter(([, value]) => value !== '');
    const answer = await visitor.fetch(`/api/planning/tasks/${TASK}/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...Object.fromEntries(sent) },
      body: '{}',
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'csrf-refused' });
    expect(run.upstream.asked).toEqual([]);
  });
});

describe('sizes', () => {
  /** A body of unknown length: only reading it tells that it is too large. */
  const stream = (bytes: number) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let sent = 0; sent < bytes; sent += 65_536) controller.enqueue(new Uint8Array(65_536));
        controller.close();
      },
    });
  const send = (path: string, type: string, body: BodyInit) =>
    visitor.fetch(path, {
      method: 'POST',
      headers: { 'essaim-request': 'console', 'content-type': type },
      body,
      duplex: 'half',
    } as RequestInit & { headers: Record<string, string> });

  test.each([
    ['with its length said', () => 'x'.repeat(MEGABYTE + 1)],
    ['read little by little', () => stream(2 * MEGABYTE)],
  ])('JSON over 1 MB is refused, %s', async (_what, body) => {
    const answer = await send(`/api/planning/tasks/${TASK}/declare`, 'application/json', body());
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'body-too-large' });
    expect(run.upstream.asked).toEqual([]);
  });

  test('a file over 10 MB is refused, one under goes through', async () => {
    const path = `/api/planning/tasks/${TASK}/files`;
    const type = 'multipart/form-data; boundary=b';
    const refused = await send(path, type, stream(11 * MEGABYTE));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ code: 'file-too-large' });
    expect(run.upstream.asked).toEqual([]);
    expect((await send(path, type, stream(9 * MEGABYTE))).status).toBe(200);
    expect(last()?.body.length).toBe(9 * MEGABYTE);
    expect(last()?.headers['content-type']).toBe(type);
  });
});

describe('what a service answers', () => {
  test('a refusal comes through with its sentence', async () => {
    const document = { code: 'task-not-declared', status: 409, detail: 'Déclarez d’abord.' };
    run.upstream.answer(json(document, 409));
    const answer = await visitor.write('POST', `/api/planning/tasks/${TASK}/accept`, {});
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toEqual(document);
  });

  test('a file is saved, never shown', async () => {
    run.upstream.answer((_asked, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<script>alert(1)</script>');
    });
    const answer = await visitor.fetch(`/api/planning/tasks/${TASK}/files/${TASK}`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a cookie or a redirect of a service stays behind', async () => {
    run.upstream.answer((_asked, response) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'set-cookie': 'a=b',
        'x-internal': '1',
      });
      response.end('{}');
    });
    const answer = await visitor.fetch('/api/planning/tasks');
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('x-internal')).toBeNull();
  });

  test('a service that hangs up is said to be away', async () => {
    run.upstream.answer((_asked, response) => response.destroy());
    const answer = await visitor.fetch('/api/catalog/launcher');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'service-unreachable' });
  });
});

describe('tokens', () => {
  const expire = () =>
    run.query(`update session set access_expires_at = now() - interval '1 hour'`);

  test('many requests at once with an old token make one refresh: a refresh token works once', async () => {
    await visitor.fetch('/api/planning/tasks');
    const before = last()?.headers.authorization;
    await expire();
    run.upstream.asked.length = 0;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => visitor.fetch('/api/planning/tasks')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    const used = new Set(run.upstream.asked.map(({ headers }) => headers.authorization));
    expect(used.size).toBe(1);
    expect(used.has(before)).toBe(false);
  });

  test('a token older than the mandates is taken anew, and the request is sent again', async () => {
    const { uid } = run.person(NAME);
    await setMandateVersion(run.realm.name, await run.account(NAME), uid, 1);
    run.upstream.answer((asked, response) => {
      const { mandate_version: version } = bearer(asked.headers.authorization) as {
        mandate_version: number;
      };
      json(version === 1 ? { ok: true } : { code: 'token-outdated' }, version === 1 ? 200 : 401)(
        asked,
        response,
      );
    });
    const answer = await visitor.write('POST', `/api/planning/tasks/${TASK}/start`, { a: 1 });
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
    expect(run.upstream.asked.map(({ body }) => String(body))).toEqual(['{"a":1}', '{"a":1}']);
  });

  test('when Keycloak does not know the session any more, it is over here too', async () => {
    const name = 'coordination@reg-44';
    const other = await run.signedIn(name);
    await run.query(
      `update session set tokens = (select tokens from session where uid = '${run.person(NAME).uid}' limit 1)
       where uid = '${run.person(name).uid}'`,
    );
    await visitor.fetch('/api/planning/tasks');
    await expire();
    await visitor.fetch('/api/planning/tasks');
    const answer = await other.fetch('/api/planning/tasks');
    expect(answer.status).toBe(401);
    const session = await other.fetch('/api/session');
    expect(await session.json()).toEqual({ signedIn: false, language: 'fr' });
  });
});
