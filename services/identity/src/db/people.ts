// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Person } from '../domain/person.ts';
import type { Database, Work } from './database.ts';
import type { PersonTable } from './schema.ts';

const toPerson = (row: Selectable<PersonTable>): Person => ({
  id: row.id,
  uid: row.uid,
  username: row.username,
  givenName: row.given_name,
  familyName: row.family_name,
  email: row.email ?? '',
  language: row.language,
  status: row.status,
  mandateVersion: row.mandate_version,
  keycloakId: row.keycloak_id,
  home: { region: row.home_region, department: row.home_department },
  version: row.version,
});

const toRow = (person: Person) =>
  ({
    uid: person.uid,
    username: person.username,
    given_name: person.givenName,
    family_name: person.familyName,
    email: person.email || null,
    language: person.language,
    status: person.status,
    mandate_version: person.mandateVersion,
    keycloak_id: person.keycloakId,
    home_region: person.home.region,
    home_department: person.home.department,
    version: person.version,
  }) satisfies Partial<Insertable<PersonTable>>;

/** A person by id, or undefined. */
export const findPerson = async (db: Database | Work, id: string): Promise<Person | undefined> => {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();
  return row && toPerson(row);
};

/** A person by id, the row held until the commit: who changes mandates takes it first. */
export const lockPerson = async (trx: Work, id: string): Promise<Person | undefined> => {
  const row = await trx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();
  return row && toPerson(row);
};

/** People by their addresses, in lower case, their rows held until the commit. */
export const lockPeopleByEmails = async (
  trx: Work,
  emails: readonly string[],
): Promise<ReadonlyMap<string, Person>> => {
  if (emails.length === 0) return new Map();
  const rows = await trx
    .selectFrom('person')
    .selectAll()
    .where(sql<boolean>`email = any(${[...new Set(emails)]}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.email ?? '', toPerson(row)]));
};

/** People by their ids. */
export const peopleByIds = async (
  db: Database | Work,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Person>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, toPerson(row)]));
};

/** Names of accounts that are one of the wishes, whatever the number after it. */
export const takenUsernames = async (
  trx: Work,
  wishes: readonly string[],
): Promise<Set<string>> => {
  if (wishes.length === 0) return new Set();
  const rows = await trx
    .selectFrom('person')
    .select('username')
    .where(
      sql<boolean>`rtrim(username, '0123456789') = any(${wishes.map((wish) => wish.replace(/\d+$/, ''))}::text[])`,
    )
    .execute();
  return new Set(rows.map(({ username }) => username));
};

/** Records new people. */
export const insertPeople = async (
  trx: Work,
  people: readonly Person[],
  now: Temporal.Instant,
): Promise<void> => {
  if (people.length === 0) return;
  await trx
    .insertInto('person')
    .values(
      people.map((person) => ({
        id: person.id,
        ...toRow(person),
        applied_mandate_version: -1,
        revoked_before: null,
        revocations: 0,
        created_at: now,
      })),
    )
    .execute();
};

/** Writes a person who is known already. */
export const updatePerson = async (trx: Work, person: Person): Promise<void> => {
  await trx.updateTable('person').set(toRow(person)).where('id', '=', person.id).execute();
};

/** Writes which account in Keycloak is a person's, and for which version of their mandates it was brought. */
export const recordAccountOf = async (
  trx: Work,
  id: Uuid,
  account: { readonly keycloakId: string; readonly mandateVersion: number },
): Promise<void> => {
  await trx
    .updateTable('person')
    .set({ keycloak_id: account.keycloakId, applied_mandate_version: account.mandateVersion })
    .where('id', '=', id)
    .execute();
};

/**
 * Writes before which instant a person's sessions are over.
 * @returns how often that was done, this time included
 */
export const recordRevocation = async (
  trx: Work,
  id: Uuid,
  before: Temporal.Instant,
): Promise<number> => {
  const { revocations } = await trx
    .updateTable('person')
    .set((eb) => ({ revoked_before: before, revocations: eb('revocations', '+', 1) }))
    .where('id', '=', id)
    .returning('revocations')
    .executeTakeFirstOrThrow();
  return revocations;
};

/** Whether there is any person. */
export const isAnybodyThere = async (db: Database | Work): Promise<boolean> =>
  (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
