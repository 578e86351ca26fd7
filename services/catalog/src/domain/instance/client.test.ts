// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { clientReady, clientRefused, isClientOverdue, requestClient } from './client.ts';
import { type Instance, NO_CLIENT } from './instance.ts';

const T0 = Temporal.Instant.from('2027-01-04T08:00:00Z');
const policy = { firstMs: 30_000, longestMs: 3_600_000 };
const instance = {
  id: newId(),
  client: NO_CLIENT,
} as Instance;

test('a client is asked for again when no answer came', () => {
  const asked = requestClient(instance, T0, policy);
  expect(asked.client).toMatchObject({ state: 'requested', attempts: 1, reasonCode: null });
  expect(isClientOverdue(asked, T0.add({ seconds: 29 }))).toBe(false);
  expect(isClientOverdue(asked, T0.add({ seconds: 30 }))).toBe(true);
  const again = requestClient(asked, T0.add({ seconds: 30 }), policy, { isOverdue: true });
  expect(again.client).toMatchObject({
    attempts: 2,
    since: T0.toString(),
    reasonCode: 'waiting-identity',
    nextRetryAt: '2027-01-04T08:02:30Z',
  });
});

test('a client is refused for good, or until the next attempt', () => {
  const asked = requestClient(instance, T0, policy);
  const lasting = clientRefused(asked, 'redirect-uri-invalid', T0, policy);
  expect(isClientOverdue(lasting, T0.add({ hours: 99 }))).toBe(false);
  const passing = clientRefused(asked, 'keycloak-refused', T0, policy);
  expect(isClientOverdue(passing, T0.add({ seconds: 30 }))).toBe(true);
});

test('a client follows a changed address without losing what it was', () => {
  const done = clientReady(
    requestClient(instance, T0, policy),
    { clientId: 'tool-x', issuer: 'https://sso.example' },
    T0,
  );
  const changed = requestClient(done, T0, policy);
  expect(changed.client).toMatchObject({ state: 'requested', attempts: 1, clientId: 'tool-x' });
});
