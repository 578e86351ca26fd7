// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, problem } from '@essaim/contracts';
import { isEmailAddress, isPersonName } from '../person.ts';
import type { Attributes } from './patch.ts';

/** What a directory says of a person. */
export interface UserInput {
  readonly userName: string;
  readonly externalId: string | null;
  readonly givenName: string;
  readonly familyName: string;
  /** In lower case; empty for somebody without one, whom no directory made. */
  readonly email: string;
  readonly language: Language;
  readonly isActive: boolean;
}

const LONGEST_KEY = 254;

type Email = { readonly value?: string; readonly type?: string; readonly primary?: boolean };

/** The attributes that `readUserInput` reads, as a resource has them. */
export const writableAttributes = (user: UserInput): Attributes => ({
  userName: user.userName,
  ...(user.externalId !== null && { externalId: user.externalId }),
  name: { givenName: user.givenName, familyName: user.familyName },
  preferredLanguage: user.language,
  active: user.isActive,
  ...(user.email !== '' && { emails: [{ value: user.email, type: 'work', primary: true }] }),
});

/**
 * Reads a person from a resource's attributes. The address is the primary one, else the first, else the
 * name in the directory where that is an address.
 * @param before what holds for attributes that are absent and cannot be empty
 * @throws DomainError `scim-value-invalid`
 */
export const readUserInput = (attributes: Attributes, before: UserInput | null): UserInput => {
  const userName = readKey(attributes, 'userName').trim();
  if (userName === '') throw problem('scim-value-invalid', { attribute: 'userName' });
  const name = (attributes['name'] ?? {}) as { givenName?: string; familyName?: string };
  const givenName = readName(name.givenName ?? before?.givenName ?? '', 'name.givenName');
  const familyName = readName(name.familyName ?? before?.familyName ?? '', 'name.familyName');
  return {
    userName,
    externalId: readKey(attributes, 'externalId') || null,
    givenName,
    familyName,
    email: readEmail((attributes['emails'] ?? []) as Email[], userName, before),
    language: readLanguage(textOf(attributes['preferredLanguage']), before),
    isActive: (attributes['active'] ?? before?.isActive ?? true) === true,
  };
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a directory knows a person by: both are looked up in an index. */
const readKey = (attributes: Attributes, attribute: 'userName' | 'externalId'): string => {
  const key = textOf(attributes[attribute]);
  if (key.length > LONGEST_KEY) throw problem('scim-value-invalid', { attribute });
  return key;
};

const readName = (name: string, attribute: string): string => {
  if (!isPersonName(name)) throw problem('scim-value-invalid', { attribute });
  return name.trim();
};

const readEmail = (
  emails: readonly Email[],
  userName: string,
  before: UserInput | null,
): string => {
  const chosen = emails.find(({ primary }) => primary === true) ?? emails[0];
  const usual = before?.email ?? (isEmailAddress(userName) ? userName : '');
  const email = (chosen?.value ?? usual).trim().toLowerCase();
  if (email === '' && before?.email === '') return '';
  if (!isEmailAddress(email)) throw problem('scim-value-invalid', { attribute: 'emails' });
  return email;
};

const readLanguage = (text: string, before: UserInput | null): Language => {
  if (text === '') return before?.language ?? 'fr';
  return /^en\b/i.test(text) ? 'en' : 'fr';
};
