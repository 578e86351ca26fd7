// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Identity } from '../../api/schemas.ts';
import { decisionsOf, fieldId } from './decisions-of.ts';

const realm = { kind: 'realm', key: 'reseau' } as const;

const field = (name: string, cause: 'change' | 'drift') => ({
  field: name,
  live: '9',
  desired: '5',
  cause,
  adoptable: true,
});

const changes: Identity['ReconcileChange'][] = [
  {
    ...realm,
    action: 'update',
    cause: 'drift',
    fields: [
      field('failureFactor', 'drift'),
      field('displayName', 'drift'),
      field('new', 'change'),
    ],
  },
  { kind: 'group', key: 'a b', action: 'create', cause: 'drift', fields: [field('role', 'drift')] },
];

test('what is put right needs no word', () => {
  expect(decisionsOf(changes, {})).toEqual([]);
  expect(decisionsOf(changes, { [fieldId(realm, 'failureFactor')]: 'revert' })).toEqual([]);
});

test('what is taken over or left is named, field by field', () => {
  const choices = {
    [fieldId(realm, 'failureFactor')]: 'adopt',
    [fieldId(realm, 'displayName')]: 'leave',
  } as const;
  expect(decisionsOf(changes, choices)).toEqual([
    { ...realm, field: 'failureFactor', decision: 'adopt' },
    { ...realm, field: 'displayName', decision: 'leave' },
  ]);
});

test('nothing is decided on essaim’s own changes, nor on an object that has to be made again', () => {
  const choices = { [fieldId(realm, 'new')]: 'leave', 'group a b role': 'leave' } as const;
  expect(decisionsOf(changes, choices)).toEqual([]);
});
