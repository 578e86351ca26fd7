// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Mandate, newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import type { Organisation } from '../organisation.ts';
import type { Person } from '../person.ts';
import { PEOPLE_COLUMNS, readPeopleFile } from './people-file.ts';
import { type PeopleKnowledge, resolvePeople } from './resolve-people.ts';

const place = (key: string, tier: Organisation['tier']) =>
  ({ id: newId(), key, tier }) as Organisation;

const organisations = new Map([
  ['dep-72', place('dep-72', 'departmental')],
  ['heb-rhin', place('heb-rhin', 'hoster')],
]);

const ana: Person = {
  id: newId(),
  uid: 'eana',
  username: 'ana.lune',
  givenName: 'Ana',
  familyName: 'Lune',
  email: 'ana@courriel.example',
  language: 'fr',
  status: 'active',
  mandateVersion: 1,
  keycloakId: null,
  home: { region: '52', department: '72' },
  version: 1,
};

const knowledge = (extra: Partial<PeopleKnowledge> = {}): PeopleKnowledge => ({
  organisations,
  people: new Map(),
  mandates: new Map(),
  unproven: new Set(),
  mayGive: () => true,
  ...extra,
});

const row = (cells: Record<string, string> = {}): string =>
  PEOPLE_COLUMNS.map(
    (column) =>
      ({
        given_name: 'Ana',
        family_name: 'Lune',
        email: 'Ana@courriel.example',
        language: 'fr',
        role: 'coordination',
        scope: 'subtree',
        organisation_key: 'dep-72',
        valid_from: '2026-09-01',
        ...cells,
      })[column] ?? '',
  ).join(',');

const resolve = (rows: string[], extra: Partial<PeopleKnowledge> = {}) =>
  resolvePeople(readPeopleFile([PEOPLE_COLUMNS.join(','), ...rows].join('\n')), knowledge(extra));

test('several lines of one address are one person with several mandates', () => {
  const { changes, created } = resolve([row(), row({ role: 'liaison' })]);
  expect(created).toBe(2);
  expect(changes).toHaveLength(1);
  expect(changes[0]?.granted.map(({ role }) => role)).toEqual(['coordination', 'liaison']);
});

const held = (change: Partial<Mandate & { endedAt: string | null }>) =>
  new Map([
    [
      ana.id,
      [
        {
          id: newId(),
          personId: ana.id,
          organisationId: String(organisations.get('dep-72')?.id) as Mandate['organisationId'],
          tier: 'departmental' as const,
          role: 'coordination' as const,
          scope: 'subtree' as const,
          from: '2026-09-01',
          to: null,
          endedAt: null,
          ...change,
        },
      ],
    ],
  ]);
const people = new Map([[ana.email, ana]]);

test.each([
  ['the same', {}, { created: 0, updated: 0, unchanged: 1 }],
  ['another end', { to: '2027-08-31' }, { created: 0, updated: 1, unchanged: 0 }],
  ['ended by somebody', { to: '2026-10-01', endedAt: 'x' }, { updated: 0, unchanged: 1 }],
  ['another beginning', { from: '2025-09-01' }, { created: 1 }],
])('a mandate that is held already: %s', (_what, change, expected) => {
  expect(resolve([row()], { people, mandates: held(change) })).toMatchObject(expected);
});

test('a known address keeps its name, with a warning', () => {
  const { warnings } = resolve([row({ given_name: 'Anna' })], { people });
  expect(warnings.map(({ code }) => code)).toEqual(['name_differs']);
});

test.each([
  ['unknown_organisation', [row({ organisation_key: 'dep-99' })], {}],
  ['role_not_for_tier', [row({ organisation_key: 'heb-rhin' })], {}],
  ['out_of_scope', [row()], { mayGive: () => false }],
  ['person_disabled', [row()], { people: new Map([[ana.email, { ...ana, status: 'disabled' }]]) }],
  ['address_unproven', [row()], { people, unproven: new Set([ana.id]) }],
  ['dates_reversed', [row({ valid_to: '2026-08-31' })], {}],
  ['invalid_date', [row({ valid_from: '2026-02-30' })], {}],
  ['missing_value', [row({ email: '' })], {}],
  ['invalid_name', [row({ family_name: 'Lune (Ana)' })], {}],
  ['duplicate_mandate', [row(), row()], {}],
])('%s', (code, rows, extra) => {
  const { errors } = resolve(rows, extra as Partial<PeopleKnowledge>);
  expect(errors.map((one) => one.code)).toEqual([code]);
});
