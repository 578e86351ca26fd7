// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { lockPeopleByEmails, lockPerson, updatePerson } from '../../db/people.ts';
import {
  type ScimUser,
  findScimUser,
  isTakenInScim,
  lockScimRecord,
  writeScimRecord,
} from '../../db/scim/scim-users.ts';
import type { Person } from '../../domain/person.ts';
import type { UserInput } from '../../domain/scim/user-input.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { publishPeople } from '../publish.ts';
import type { Asked } from './asked.ts';
import { type Hats, hatsOf } from './hats.ts';
import { restore, suspend } from './memberships.ts';

export interface UserChange {
  /** Refuses when the resource is not at the version that the directory saw. */
  readonly check: (user: ScimUser) => void;
  /** What the directory wants, given what is there. */
  readonly want: (before: UserInput) => UserInput;
}

/**
 * Changes a person as their directory says. Names and the address are the directory's only while the
 * person holds nothing but memberships of its subtree.
 * @throws DomainError `not-found`, `scim-uniqueness`, `scim-person-beyond`, `person-disabled`
 */
export const changeScimUser = async (
  { db, queue }: Identity,
  asked: Asked,
  id: string,
  change: UserChange,
): Promise<void> => {
  await transaction(db, (trx) => changeUser(trx, asked, id, change));
  queue.wake();
};

const changeUser = async (
  trx: Work,
  asked: Asked,
  id: string,
  { check, want }: UserChange,
): Promise<void> => {
  const { scope, cause } = asked;
  const locked = await lockPerson(trx, id);
  const user = locked && (await findScimUser(trx, scope, id));
  if (!locked || !user) throw problem('not-found');
  check(user);
  const wanted = want(user);
  const record = await lockScimRecord(trx, scope, locked.id);
  if (await isTakenInScim(trx, scope, wanted, locked.id)) throw problem('scim-uniqueness');
  const hats = await hatsOf(trx, asked, locked.id);
  const person = await changeIdentity(trx, asked, locked, wanted, hats);
  const suspended = await changeActive(trx, asked, person, {
    user,
    wanted,
    hats,
    suspended: record?.suspended ?? [],
  });
  const { userName, externalId } = wanted;
  await writeScimRecord(trx, scope, person.id, { userName, externalId, suspended }, cause.at);
  await note(trx, cause, {
    action: 'scimChangeUser',
    resourceType: 'person',
    resourceId: person.id,
    organisationId: scope.organisationId,
    summary: { userName, active: wanted.isActive },
  });
};

const changeIdentity = async (
  trx: Work,
  { cause }: Asked,
  person: Person,
  wanted: UserInput,
  { others }: Hats,
): Promise<Person> => {
  const { givenName, familyName, email, language } = wanted;
  const after: Person = { ...person, givenName, familyName, email, language };
  const isSame = (['givenName', 'familyName', 'email', 'language'] as const).every(
    (field) => after[field] === person[field],
  );
  if (isSame) return person;
  if (others.length > 0) throw problem('scim-person-beyond');
  if (email !== person.email && email !== '' && (await lockPeopleByEmails(trx, [email])).size > 0) {
    throw problem('scim-uniqueness');
  }
  const changed = { ...after, version: person.version + 1 };
  await updatePerson(trx, changed);
  await publishPeople(trx, cause, 'person.updated', [changed]);
  await enqueueTasks(trx, [
    { kind: 'account', subject: person.id, lane: 'bulk', correlationId: cause.correlationId },
  ]);
  return changed;
};

const changeActive = async (
  trx: Work,
  { scope, cause }: Asked,
  person: Person,
  state: {
    readonly user: ScimUser;
    readonly wanted: UserInput;
    readonly hats: Hats;
    readonly suspended: readonly Uuid[];
  },
): Promise<readonly Uuid[]> => {
  const { hats, wanted } = state;
  const held = hats.managed.map(({ organisationId }) => organisationId);
  if (!wanted.isActive) {
    const suspended = [...new Set([...state.suspended, ...held])];
    const isSomething = held.length > 0 || (hats.others.length === 0 && person.status === 'active');
    if (isSomething) await suspend(trx, cause, person, hats.managed, hats.others.length > 0);
    return suspended;
  }
  if (state.user.isActive && state.suspended.length === 0) return [];
  const lapsed = hats.lapsed.map(({ organisationId }) => organisationId);
  const back = [...new Set([...state.suspended, ...lapsed])].filter((one) => !held.includes(one));
  const isNothing = back.length === 0 && held.length === 0 && hats.others.length === 0;
  await restore(trx, cause, person, isNothing ? [scope.organisationId] : back);
  return [];
};
