// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { MANDATE_ROLES, type MandateRole } from '@essaim/kernel';
import { isPersonName } from '../person.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import type { Row } from './row.ts';

/** The columns of a file of people: one line a mandate. */
export const PEOPLE_COLUMNS = [
  'given_name',
  'family_name',
  'email',
  'language',
  'role',
  'scope',
  'organisation_key',
  'valid_from',
  'valid_to',
];

/** One mandate of one person, as the file says it. */
export interface PersonLine {
  readonly givenName: string;
  readonly familyName: string;
  /** In lower case: people are told apart by it. */
  readonly email: string;
  readonly language: Language;
  readonly role: MandateRole;
  readonly scope: 'self' | 'subtree';
  readonly organisationKey: string;
  readonly from: string;
  readonly to: string | null;
}

const readName = (row: Row, column: string): string => {
  const name = row.required(column);
  if (!isPersonName(name)) row.refuse(column, 'invalid_name', { value: name });
  return name;
};

const readPerson = (row: Row): PersonLine => {
  const email = row.email('email');
  if (email === null) row.refuse('email', 'missing_value');
  const from = row.day('valid_from');
  if (from === null && row.text('valid_from') === '') row.refuse('valid_from', 'missing_value');
  const to = row.day('valid_to');
  if (from !== null && to !== null && to < from)
    row.refuse('valid_to', 'dates_reversed', { from, to });
  return {
    givenName: readName(row, 'given_name'),
    familyName: readName(row, 'family_name'),
    email: (email ?? '').toLowerCase(),
    language: row.choice('language', ['fr', 'en']),
    role: row.choice('role', MANDATE_ROLES),
    scope: row.choice('scope', ['self', 'subtree']),
    organisationKey: row.required('organisation_key'),
    from: from ?? '',
    to,
  };
};

/** Reads `people-example.csv`. */
export const readPeopleFile = (text: string): ReadRows<PersonLine> =>
  readRows(text, PEOPLE_COLUMNS, readPerson);
