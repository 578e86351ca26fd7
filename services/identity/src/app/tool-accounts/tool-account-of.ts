// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../../domain/person.ts';
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import type { ToolAccount } from '../ports.ts';

/** What tools are told of a person. */
export const toolAccountOf = (person: Person): ToolAccount => ({
  uid: person.uid,
  username: person.username,
  email: person.email,
  givenName: person.givenName,
  familyName: person.familyName,
  language: person.language,
});

/** An account is to be written again when its fingerprint changes: what the tool is told, or where. */
export const toolAccountFingerprint = (person: Person, address: string): string =>
  secretFingerprint(JSON.stringify([address, ...Object.values(toolAccountOf(person))]));
