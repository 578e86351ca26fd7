// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type EntityName, entityOfPath, entityPath, isSameEntity } from './entity.ts';

const names: EntityName[] = [
  { kind: 'network' },
  { kind: 'organisation', key: 'reg-52' },
  { kind: 'tool', clientId: 'tool-nextcloud-1' },
];

test.each(names)('the path of %o leads back to it', (name) => {
  expect(entityOfPath(entityPath(name))).toEqual(name);
});

test.each([
  '/organisations',
  '/organisations/',
  '/organisations/a/b',
  '/people/a',
  '/x',
  '/tools/%ff',
  '/tools/%00',
])('%s names nobody', (path) => {
  expect(entityOfPath(path)).toBeNull();
});

test('entities are told apart by kind and name', () => {
  expect(isSameEntity(names[1] ?? null, { kind: 'organisation', key: 'reg-52' })).toBe(true);
  expect(isSameEntity(names[1] ?? null, { kind: 'tool', clientId: 'reg-52' })).toBe(false);
  expect(isSameEntity(null, null)).toBe(false);
});
