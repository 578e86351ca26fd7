// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { decided, isAdoptable, needsSecondPerson } from './reconcile-run.ts';

test.each([
  [0, 300, false],
  [5, 300, false],
  [6, 300, true],
  [6, 10_000, true],
  [3, 100, true],
  [2, 100, false],
  [1, 10, true],
])('%s deletions of %s objects take two people: %s', (deletions, owned, expected) => {
  expect(needsSecondPerson(deletions, owned)).toBe(expected);
});

test.each([
  ['client', 'name', true],
  ['client', 'redirectUris', false],
  ['client', 'secret', false],
  ['realm', 'displayName', true],
  ['realm', 'sslRequired', false],
  ['flow', 'steps', false],
  ['identity-provider', 'enabled', false],
])('%s %s may be taken over: %s', (kind, field, expected) => {
  expect(isAdoptable(kind, field)).toBe(expected);
});

test('nobody approves what they asked for, and nothing is decided twice', () => {
  const [askedBy, other] = [newId(), newId()];
  const waiting = { state: 'waiting', askedBy } as const;
  expect(decided(waiting, 'approve', other)).toBe('running');
  expect(() => decided(waiting, 'approve', askedBy)).toThrow('second-person-needed');
  expect(decided(waiting, 'refuse', askedBy)).toBe('refused');
  expect(() => decided({ state: 'done', askedBy }, 'approve', other)).toThrow(
    'reconcile-run-not-waiting',
  );
});
