// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExampleApp, startExample } from './example-app.ts';

let example: ExampleApp;
beforeAll(async () => {
  example = await startExample();
});
afterAll(() => example[Symbol.asyncDispose]());

const post = (body: string | FormData, type?: string) =>
  example.call('/things/ab', {
    method: 'POST',
    body,
    headers: type === undefined ? {} : { 'content-type': type },
  });

test('reads parameters by their types', async () => {
  expect((await example.call('/things/ab?many=3')).body['query']).toEqual({ many: 3 });
});

test.each([
  ['/things/a', 'request-invalid'],
  ['/things/ab?many=11', 'request-invalid'],
  ['/things/ab?many=1e400', 'request-invalid'],
  ['/things/ab?other=1', 'request-invalid'],
  ['/things/ab?day=2026-02-30', 'request-invalid'],
  ['/things/ab?day=0000-01-01', 'request-invalid'],
  ['/things/ab?day=9999-12-31', 'request-invalid'],
  ['/things/a%00b', 'request-invalid'],
  ['/nowhere', 'not-found'],
])('%s is refused as %s', async (path, code) => {
  const { response, body } = await example.call(path);
  expect(body['code']).toBe(code);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});

test.each(['0001-01-01', '9998-12-31'])('takes the day %s', async (day) => {
  expect((await example.call(`/things/ab?day=${day}`)).body['query']).toEqual({ day });
});

test('takes the signs of a query that browsers leave as they are', async () => {
  const { body } = await example.call("/things/ab?word=liste (1)!*'.csv");
  expect(body['query']).toEqual({ word: "liste (1)!*'.csv" });
});

test('a method that the contract does not have', async () => {
  expect((await example.call('/things/ab', { method: 'DELETE' })).body['code']).toBe(
    'method-not-allowed',
  );
});

test.each([
  ['{', 'application/json', 'body-not-json'],
  ['{}', 'application/json', 'request-invalid'],
  [String.raw`{"name":"a\u0000b"}`, 'application/json', 'request-invalid'],
  [String.raw`{"name":"\ud800"}`, 'application/json', 'request-invalid'],
  [String.raw`{"name":"a","\u0000":1}`, 'application/json', 'request-invalid'],
  ['['.repeat(400_000) + ']'.repeat(400_000), 'application/json', 'body-too-deep'],
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
  expect((await post(form(10_000_000 - 1))).body['files']).toEqual([['émargement.pdf', 9_999_999]]);
  expect((await post(form(10_000_001))).body['code']).toBe('file-too-large');
});

test('speaks the caller’s language and keeps the caller’s correlation id', async () => {
  const { response, body } = await example.call('/nowhere', {
    headers: { 'accept-language': 'en', 'x-correlation-id': 'abc-12345678' },
  });
  expect(body['detail']).toBe(
    'There is nothing at this address, or nothing any more. Go back to the list and choose again.',
  );
  expect(response.headers.get('x-correlation-id')).toBe('abc-12345678');
  expect(body['correlationId']).toBe('abc-12345678');
});

test('an unexpected failure tells nothing of its cause', async () => {
  const { response, body } = await example.call('/broken');
  expect(response.status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('hunter2');
});
