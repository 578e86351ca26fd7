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

/** Two people's accounts, or one's at two times, are the same when their fingerprints are. */
export const toolAccountFingerprint = (person: Person): string =>
  secretFingerprint(JSON.stringify(Object.values(toolAccountOf(person))));
