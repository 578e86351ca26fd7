// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { MANDATE_ROLES, type MandateRole } from '@essaim/kernel';
import { isPersonName } from '../person.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import type { Row } from './row.ts';

/** The columns that a file of invitations must hold. */
const INVITATION_COLUMNS = ['email', 'organisation_key', 'role'];

/** One invitation, as the file says it. */
export interface InvitationLine {
  /** In lower case: people are told apart by it. */
  readonly email: string;
  readonly organisationKey: string;
  readonly role: MandateRole;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly language: Language;
  /** Last day of the mandate to come. */
  readonly to: string | null;
}

const readName = (row: Row, column: string): string | null => {
  const name = row.optional(column);
  if (name !== null && !isPersonName(name)) row.refuse(column, 'invalid_name', { value: name });
  return name;
};

const readInvitation = (row: Row): InvitationLine => {
  const email = row.email('email');
  if (email === null) row.refuse('email', 'missing_value');
  return {
    email: (email ?? '').toLowerCase(),
    organisationKey: row.required('organisation_key'),
    role: row.choice('role', MANDATE_ROLES),
    givenName: readName(row, 'given_name'),
    familyName: readName(row, 'family_name'),
    language: row.text('language') === '' ? 'fr' : row.choice('language', ['fr', 'en']),
    to: row.day('valid_to'),
  };
};

/** Reads a file of people to invite. */
export const readInvitationsFile = (text: string): ReadRows<InvitationLine> =>
  readRows(text, INVITATION_COLUMNS, readInvitation);
