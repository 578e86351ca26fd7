// SPDX-License-Identifier: AGPL-3.0-or-later
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ExampleApp, startExample } from './example-app.ts';

const COOLDOWN_MS = 30_000;
const MAX_AGE_MS = 10 * 60_000;
const FLOOD = 200;

let example: ExampleApp;
beforeEach(async () => {
  example = await startExample();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await example[Symbol.asyncDispose]();
});

const claims = async () =>
  decodeJwt(await example.realm.token({ uid: example.person.uid, mandateVersion: 3 }));
const statusOf = async (token: string) =>
  (await example.call('/things/ab', { token })).response.status;
const own = async () => statusOf(await example.realm.sign(await claims()));

/** Moves the machine's clock on, for tokens and for the key set alike. */
const later = (milliseconds: number) => {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now + milliseconds);
};
const addressOf = (input: Parameters<typeof fetch>[0]): string =>
  input instanceof Request ? input.url : input.toString();
const keySetFetches = () => {
  const fetching = vi.spyOn(globalThis, 'fetch');
  return () => fetching.mock.calls.filter(([input]) => addressOf(input).endsWith('/certs')).length;
};

test('a flood of unknown key ids fetches the keys once in 30 s, and refuses nobody else', async () => {
  expect(await own()).toBe(200);
  const fetches = keySetFetches();
  const flood = async () =>
    Promise.all(
      Array.from({ length: FLOOD }, async (_, number) =>
        statusOf(await example.realm.sign(await claims(), { kid: `unknown-${number}` })),
      ),
    );
  expect(new Set(await flood())).toEqual(new Set([403]));
  expect(fetches()).toBeLessThanOrEqual(1);
  later(COOLDOWN_MS + 1_000);
  const before = fetches();
  expect(new Set(await flood())).toEqual(new Set([403]));
  expect(fetches() - before).toBe(1);
  expect(await own()).toBe(200);
});

test('a new key is accepted within 30 s', async () => {
  expect(await own()).toBe(200);
  const added = await example.realm.addKey();
  later(COOLDOWN_MS + 1_000);
  expect(await statusOf(await added.sign(await claims()))).toBe(200);
  expect(await own()).toBe(200);
});

test('a withdrawn key is refused within 10 minutes, the others stay', async () => {
  const added = await example.realm.addKey();
  expect(await statusOf(await added.sign(await claims()))).toBe(200);
  await added.withdraw();
  later(MAX_AGE_MS + 1_000);
  expect(await statusOf(await added.sign(await claims()))).toBe(403);
  expect(await own()).toBe(200);
});
