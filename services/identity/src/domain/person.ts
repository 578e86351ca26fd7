// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData, Language } from '@essaim/contracts';
import type { Home, Mandate, Uuid } from '@essaim/kernel';
import { mandatesSnapshot } from './mandates-snapshot.ts';
import { searchable } from './organisation.ts';

export type PersonSnapshot = EventData<'person.registered'>;

export interface Person {
  readonly id: Uuid;
  /** The claim `essaim_uid`: opaque, for life. */
  readonly uid: string;
  readonly username: string;
  /** Empty until the person typed it. */
  readonly givenName: string;
  readonly familyName: string;
  /** Empty for who has none. */
  readonly email: string;
  readonly language: Language;
  readonly status: 'active' | 'disabled';
  readonly mandateVersion: number;
  readonly keycloakId: string | null;
  readonly home: Home;
  readonly version: number;
}

/** The public state of a person, as events carry it. */
export const personSnapshot = (
  person: Person,
  mandates: readonly Mandate[],
  today: string,
): PersonSnapshot => ({
  id: person.id,
  uid: person.uid,
  givenName: person.givenName,
  familyName: person.familyName,
  email: person.email,
  language: person.language,
  status: person.status,
  mandateVersion: person.mandateVersion,
  ...mandatesSnapshot(mandates.filter(({ to }) => to === null || to >= today)),
});

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** A new `essaim_uid`: letters and digits that any tool accepts as a name. */
export const newUid = (random: Uint8Array): string =>
  `e${Array.from(random, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;

const SHORTEST = 3;
const LONGEST = 40;

const slug = (text: string): string =>
  searchable(text)
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '');

/**
 * The wish for an account's name: `prenom.nom`, else the part of the address before the `@`. Only
 * letters, digits and dots, which every tool accepts; a number is added where it is taken.
 */
export const wishedUsername = (givenName: string, familyName: string, email: string): string => {
  const name = [slug(givenName), slug(familyName)].filter(Boolean).join('.');
  const wish = (name || slug(email.split('@')[0] ?? '')).slice(0, LONGEST);
  return wish.length < SHORTEST ? ['membre', wish].filter(Boolean).join('.') : wish;
};

/** The first free name among `wish`, `wish2`, `wish3`… */
export const freeUsername = (wish: string, isTaken: (name: string) => boolean): string => {
  if (!isTaken(wish)) return wish;
  for (let number = 2; ; number += 1) {
    const name = `${wish}${number}`;
    if (!isTaken(name)) return name;
  }
};

const NOT_IN_A_NAME = /[<>&"$%!#?§;*~/\\|^=[\]{}()\p{Cc}\p{Bidi_Control}\u200b\ufeff]/u;

/** Whether a text can be a given or family name: Keycloak refuses these signs in one, and what turns or hides other letters deceives. */
export const isPersonName = (text: string): boolean =>
  text.length <= 100 && !NOT_IN_A_NAME.test(text);

const ADDRESS = /^[^\s,;@\p{Cc}\p{Cf}]+@[^\s,;@\p{Cc}\p{Cf}]+\.[^\s,;@.\p{Cc}\p{Cf}]+$/u;

/** Whether a text looks like one e-mail address: one `@`, a dot in the domain, no space, comma or sign that is not seen. */
export const isEmailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);
