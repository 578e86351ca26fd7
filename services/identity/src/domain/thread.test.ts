// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type LinkFacts, linksOf } from './thread.ts';

const since = '2027-01-04T08:00:00Z';

const facts = (change: Partial<LinkFacts> = {}): LinkFacts => ({
  client: { state: 'ready', reasonCode: null, since, isSecretRead: true },
  clientError: null,
  access: { state: 'granted', reasonCode: null, since },
  accessError: null,
  firstSignInAt: null,
  entitled: 12,
  ...change,
});

const chain = (change: Partial<LinkFacts>): string[] =>
  linksOf(facts(change)).map(({ kind, state, reasonCode, actor }) =>
    [kind, state, reasonCode, actor].filter((part) => part !== null).join(' '),
  );

const pendingClient = { state: 'pending', reasonCode: null, since, isSecretRead: false } as const;
const pendingAccess = { state: 'pending', reasonCode: null, since } as const;

test.each<[string, Partial<LinkFacts>, string[]]>([
  ['all done', { firstSignInAt: since }, ['client done', 'access done', 'first-sign-in done']],
  [
    'nobody came yet',
    {},
    ['client done', 'access done', 'first-sign-in waiting nobody-signed-in organisation'],
  ],
  [
    'nobody may come',
    { entitled: 0 },
    ['client done', 'access done', 'first-sign-in waiting nobody-entitled organisation'],
  ],
  [
    'the hoster has not read the secret',
    { client: { state: 'ready', reasonCode: null, since, isSecretRead: false } },
    ['client done', 'access done', 'first-sign-in waiting secret-not-read hoster'],
  ],
  [
    'Keycloak is away',
    { client: pendingClient, clientError: 'keycloak-unreachable', access: pendingAccess },
    [
      'client blocked keycloak-unreachable nation',
      'access waiting client-missing',
      'first-sign-in waiting',
    ],
  ],
  [
    'on its way',
    { access: pendingAccess },
    ['client done', 'access in-progress', 'first-sign-in waiting'],
  ],
  [
    'the hoster’s address is wrong',
    {
      client: { state: 'refused', reasonCode: 'redirect-uri-invalid', since, isSecretRead: false },
      access: { state: 'refused', reasonCode: 'client-refused', since },
    },
    [
      'client blocked redirect-uri-invalid hoster',
      'access blocked client-refused nation',
      'first-sign-in waiting',
    ],
  ],
])('%s', (_what, change, expected) => {
  expect(chain(change)).toEqual(expected);
});
