// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import type { Organisation } from '../organisation.ts';
import { readInvitationsFile } from './invitations-file.ts';
import { type InvitationKnowledge, resolveInvitations } from './resolve-invitations.ts';

const place = (key: string, tier: Organisation['tier']) =>
  ({ id: newId(), key, tier }) as Organisation;

const organisations = new Map([
  ['dep-72', place('dep-72', 'departmental')],
  ['dep-44', place('dep-44', 'departmental')],
]);

const HEAD = 'email;organisation_key;role;given_name;family_name;language;valid_to';

const resolve = (rows: string[], extra: Partial<InvitationKnowledge> = {}) =>
  resolveInvitations(readInvitationsFile([HEAD, ...rows].join('\r\n')), {
    today: '2027-01-04',
    organisations,
    isNeedless: () => false,
    mayGive: () => true,
    ...extra,
  });

const codes = (rows: string[], extra: Partial<InvitationKnowledge> = {}) =>
  resolve(rows, extra).errors.map(({ line, column, code }) => [line, column, code]);

test('each good line is an invitation, the address in lower case', () => {
  const { toSend, errors, ignored } = resolve([
    'Ana@Courriel.example;dep-72;coordination;Ana;Lune;en;2027-08-31',
    '',
    'ana@courriel.example;dep-72;liaison;;;;',
  ]);
  expect(errors).toEqual([]);
  expect(ignored).toBe(1);
  expect(toSend).toMatchObject([
    { email: 'ana@courriel.example', role: 'coordination', language: 'en', to: '2027-08-31' },
    { role: 'liaison', language: 'fr', givenName: null, to: null },
  ]);
});

test('a file with the three needed columns alone is enough', () => {
  const read = readInvitationsFile(
    '\uFEFFrole,email,organisation_key\nliaison,a@b.example,dep-72\n',
  );
  expect(read.errors).toEqual([]);
  expect(read.items[0]?.item).toMatchObject({ email: 'a@b.example', language: 'fr' });
});

test.each([
  ['an address that is none', 'ana@;dep-72;liaison;;;;', [2, 'email', 'invalid_email']],
  ['no address', ';dep-72;liaison;;;;', [2, 'email', 'missing_value']],
  [
    'an unknown place',
    'a@b.example;dep-99;liaison;;;;',
    [2, 'organisation_key', 'unknown_organisation'],
  ],
  ['an unknown role', 'a@b.example;dep-72;chef;;;;', [2, 'role', 'unknown_value']],
  ['a role of another tier', 'a@b.example;dep-72;operator;;;;', [2, 'role', 'role_not_for_tier']],
  [
    'a last day that is over',
    'a@b.example;dep-72;liaison;;;;2026-12-31',
    [2, 'valid_to', 'dates_reversed'],
  ],
  [
    'a day that is none',
    'a@b.example;dep-72;liaison;;;;2027-02-30',
    [2, 'valid_to', 'invalid_date'],
  ],
])('%s is refused with its line and column', (_what, row, fault) => {
  expect(codes([row])).toEqual([fault]);
});

test('what the mandate does not reach, and what stands twice, is refused', () => {
  const rows = ['a@b.example;dep-72;liaison;;;;', 'a@b.example;dep-44;liaison;;;;'];
  expect(codes(rows, { mayGive: (_line, { key }) => key === 'dep-72' })).toEqual([
    [3, 'organisation_key', 'out_of_scope'],
  ]);
  expect(codes([rows[0] ?? '', 'A@b.example;dep-72;liaison;;;;'])).toEqual([
    [3, null, 'duplicate_mandate'],
  ]);
});

test('who holds the mandate, or was invited to it, is left as before', () => {
  const outcome = resolve(['a@b.example;dep-72;liaison;;;;'], { isNeedless: () => true });
  expect(outcome).toMatchObject({ toSend: [], unchanged: 1, errors: [] });
});
