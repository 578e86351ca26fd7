// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../src/shared/session.ts';
import { type ConsoleUnderTest, startConsoleUnderTest } from './start-console.ts';

const PUBLIC = 'https://essaim.example';
const NAME = '__Host-essaim-443';

let run: ConsoleUnderTest;
beforeAll(async () => {
  run = await startConsoleUnderTest({ publicUrl: PUBLIC });
});
afterAll(() => run[Symbol.asyncDispose]());

test('signing in and out works with cookies that are bound to the host', async () => {
  const visitor = await run.signedIn('coordination@dep-53');
  const session = visitor.received.find((line) => line.startsWith(`${NAME}=`)) ?? '';
  const signIn = visitor.received.find((line) => line.startsWith(`${NAME}-sign-in=`)) ?? '';
  for (const cookie of [session, signIn]) {
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).not.toMatch(/Domain=/);
  }
  const read = async () => (await (await visitor.fetch('/api/session')).json()) as Session;
  expect((await read()).signedIn).toBe(true);
  await visitor.fetch('/auth/sign-out', { method: 'POST', headers: { origin: PUBLIC } });
  expect(visitor.cookies).not.toContain(NAME);
  expect((await read()).signedIn).toBe(false);
});

test('browsers are told to come over https alone', async () => {
  for (const path of ['/', '/api/session', '/health/live']) {
    const { headers } = await fetch(run.url + path);
    expect(headers.get('strict-transport-security'), path).toBe('max-age=63072000');
  }
});
