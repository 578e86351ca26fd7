// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleUnderTest, startConsoleUnderTest } from './start-console.ts';
import { json } from './upstream.ts';

let run: ConsoleUnderTest;
beforeAll(async () => {
  run = await startConsoleUnderTest();
});
afterAll(() => run[Symbol.asyncDispose]());

const post = (fields: Record<string, string>) =>
  fetch(`${run.url}/provider-test/saml`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: 'https://provider.example', 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams(fields),
  });

test('a provider’s form goes on to the page in the fragment, which no server sees', async () => {
  const { status, headers } = await post({ SAMLResponse: 'PHgvPg==', RelayState: 'a b' });
  expect(status).toBe(303);
  expect(headers.get('location')).toBe('/provider-test#SAMLResponse=PHgvPg%3D%3D&RelayState=a+b');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('anything else is refused', async () => {
  expect((await post({ SAMLResponse: 'PHgvPg==' })).status).toBe(400);
  expect((await post({ SAMLResponse: 'x', RelayState: 'x'.repeat(201) })).status).toBe(400);
  const tooLarge = await post({ SAMLResponse: 'x'.repeat(600_000), RelayState: 'a' });
  expect(tooLarge.status).toBe(413);
});

test('whoever is not signed in reads the regions, and only their names', async () => {
  run.upstream.answer(
    json({ items: [{ alias: 'reg-52', name: 'Loire' }], alias: null, secret: 'no' }),
  );
  const answer = await fetch(`${run.url}/auth/choices?domain=exemple.org`);
  expect(await answer.json()).toEqual({ items: [{ alias: 'reg-52', name: 'Loire' }], alias: null });
  expect(run.upstream.asked.map(({ url }) => url)).toEqual(['/sign-in-choices?domain=exemple.org']);
});

test('what is no domain is told as that, not as a service that is away', async () => {
  run.upstream.answer(json({ code: 'request-invalid' }, 400));
  const answer = await fetch(`${run.url}/auth/choices?domain=${'a'.repeat(300)}`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 'request-invalid' });
});
