// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { NATIONAL_HOME, type Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { lockPeopleByEmails, updatePerson } from '../../db/people.ts';
import { isTakenInScim, lockScimRecord, writeScimRecord } from '../../db/scim/scim-users.ts';
import type { Person } from '../../domain/person.ts';
import type { UserInput } from '../../domain/scim/user-input.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { registerPeople } from '../people/register-people.ts';
import type { Asked } from './asked.ts';
import { hatsOf } from './hats.ts';
import { restore } from './memberships.ts';

/**
 * Records a person whom a directory sends: a member of its organisation for the season. An address that
 * somebody has is never taken as being the same person, unless this directory let go of them before.
 * @returns the id of the person
 * @throws DomainError `scim-uniqueness`, `person-disabled`
 */
export const createScimUser = async (
  { db, queue }: Identity,
  asked: Asked,
  input: UserInput,
): Promise<Uuid> => {
  const id = await transaction(db, (trx) => create(trx, asked, input));
  queue.wake();
  return id;
};

const create = async (trx: Work, asked: Asked, input: UserInput): Promise<Uuid> => {
  const { scope, cause } = asked;
  const known = (await lockPeopleByEmails(trx, [input.email])).get(input.email);
  const record = known && (await lockScimRecord(trx, scope, known.id));
  if (known && (record?.deletedAt ?? null) === null) throw problem('scim-uniqueness');
  if (await isTakenInScim(trx, scope, input, known?.id ?? null)) throw problem('scim-uniqueness');
  const personId = known
    ? await takeBack(trx, asked, known, input)
    : await register(trx, asked, input);
  await writeScimRecord(
    trx,
    scope,
    personId,
    {
      userName: input.userName,
      externalId: input.externalId,
      suspended: input.isActive ? [] : [scope.organisationId],
    },
    cause.at,
  );
  await note(trx, cause, {
    action: 'scimCreateUser',
    resourceType: 'person',
    resourceId: personId,
    organisationId: scope.organisationId,
    summary: { userName: input.userName, active: input.isActive },
  });
  return personId;
};

const register = async (trx: Work, { scope, cause }: Asked, input: UserInput): Promise<Uuid> => {
  const organisation = await findOrganisation(trx, scope.organisationId);
  const [person] = (await registerPeople(trx, cause, [
    {
      email: input.email,
      givenName: input.givenName,
      familyName: input.familyName,
      language: input.language,
      home: organisation?.home ?? NATIONAL_HOME,
      mandates: [],
    },
  ])) as [Person];
  if (input.isActive) await restore(trx, cause, person, [scope.organisationId]);
  else {
    await enqueueTasks(trx, [
      {
        kind: 'account',
        subject: person.id,
        lane: 'bulk',
        correlationId: cause.correlationId,
      },
    ]);
  }
  return person.id;
};

/** Somebody whom the directory let go of comes back: the same person, the same account. */
const takeBack = async (
  trx: Work,
  asked: Asked,
  person: Person,
  input: UserInput,
): Promise<Uuid> => {
  const { scope, cause } = asked;
  const { managed, others } = await hatsOf(trx, asked, person.id);
  const named: Person =
    others.length > 0
      ? person
      : {
          ...person,
          givenName: input.givenName || person.givenName,
          familyName: input.familyName || person.familyName,
          language: input.language,
        };
  const isMember = managed.some(({ organisationId }) => organisationId === scope.organisationId);
  if (input.isActive) await restore(trx, cause, named, isMember ? [] : [scope.organisationId]);
  else await updatePerson(trx, named);
  return person.id;
};
