// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { type Home, newId } from '@essaim/kernel';
import { randomBytes } from 'node:crypto';
import type { Work } from '../../db/database.ts';
import { insertMandates } from '../../db/mandates.ts';
import { insertPeople, takenUsernames } from '../../db/people.ts';
import { type Person, freeUsername, newUid, wishedUsername } from '../../domain/person.ts';
import type { Cause } from '../cause.ts';
import { type MandateToGive, mandateRows } from '../mandates/give-mandates.ts';
import { publishPeople } from '../publish.ts';

export interface Newcomer {
  /** In lower case. */
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language;
  readonly home: Home;
  /** The account's name, where it has one already; else one is made of the person's names. */
  readonly username?: string;
  readonly mandates: readonly MandateToGive[];
}

const UID_BYTES = 25;

/** Records people who are new, with their first mandates if any, and publishes them. */
export const registerPeople = async (
  trx: Work,
  cause: Cause,
  newcomers: readonly Newcomer[],
): Promise<Person[]> => {
  const wishes = newcomers.map(({ givenName, familyName, email }) =>
    wishedUsername(givenName, familyName, email),
  );
  const taken = await takenUsernames(trx, wishes);
  const people = newcomers.map((newcomer, index): Person => {
    const username =
      newcomer.username ?? freeUsername(wishes[index] ?? 'membre', (name) => taken.has(name));
    taken.add(username);
    return {
      id: newId(),
      uid: newUid(randomBytes(UID_BYTES)),
      username,
      givenName: newcomer.givenName,
      familyName: newcomer.familyName,
      email: newcomer.email,
      language: newcomer.language,
      status: 'active',
      mandateVersion: newcomer.mandates.length > 0 ? 1 : 0,
      keycloakId: null,
      home: newcomer.home,
      version: 1,
    };
  });
  await insertPeople(trx, people, cause.at);
  await insertMandates(
    trx,
    people.flatMap((person, index) => mandateRows(person, newcomers[index]?.mandates ?? [], cause)),
  );
  await publishPeople(trx, cause, 'person.registered', people);
  return people;
};
