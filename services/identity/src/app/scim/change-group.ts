// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, parseUuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { lockPerson } from '../../db/people.ts';
import { type ScimGroup, findScimGroup, membersByGroup } from '../../db/scim/scim-groups.ts';
import { findScimUser, lockScimRecord, writeScimRecord } from '../../db/scim/scim-users.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { recordMandateChange } from '../mandates/give-mandates.ts';
import type { Asked } from './asked.ts';
import { hatsOf } from './hats.ts';
import { endMemberships, insertMemberships } from './memberships.ts';

export interface GroupChange {
  /** Refuses when the resource is not at the version that the directory saw, or not to be changed. */
  readonly check: (group: ScimGroup) => void;
  /** Who is to be a member, given who is. */
  readonly want: (members: readonly Uuid[]) => readonly string[];
}

/**
 * Sets who is a member of an organisation of the subtree.
 * @throws DomainError `not-found`, `scim-value-invalid` for somebody whom the directory does not see
 */
export const changeScimGroup = async (
  { db, queue }: Identity,
  asked: Asked,
  id: string,
  { check, want }: GroupChange,
): Promise<void> => {
  const { scope, cause } = asked;
  await transaction(db, async (trx) => {
    const group = await findScimGroup(trx, scope, id);
    if (!group) throw problem('not-found');
    check(group);
    const members = ((await membersByGroup(trx, scope, [group.id])).get(group.id) ?? []).map(
      ({ personId }) => personId,
    );
    const wanted = new Set(want(members).map(personId));
    const before = new Set(members);
    const added = wanted.difference(before);
    const removed = before.difference(wanted);
    for (const one of [...added, ...removed].toSorted()) {
      await (added.has(one) ? join(trx, asked, group.id, one) : leave(trx, asked, group.id, one));
    }
    if (added.size + removed.size === 0) return;
    await note(trx, cause, {
      action: 'scimChangeGroup',
      resourceType: 'organisation',
      resourceId: group.id,
      organisationId: group.id,
      summary: { added: added.size, removed: removed.size },
    });
  });
  queue.wake();
};

const personId = (text: string): Uuid => {
  const id = parseUuid(text);
  if (id === null) throw problem('scim-value-invalid', { attribute: 'members' });
  return id;
};

const join = async (trx: Work, asked: Asked, groupId: Uuid, id: Uuid): Promise<void> => {
  const { scope, cause } = asked;
  const person = await lockPerson(trx, id);
  const user = person && (await findScimUser(trx, scope, id));
  if (!person || !user) throw problem('scim-value-invalid', { attribute: 'members' });
  if (person.status === 'disabled') {
    const record = await lockScimRecord(trx, scope, id);
    const suspended = [...new Set([...(record?.suspended ?? []), groupId])];
    const { userName, externalId } = user;
    await writeScimRecord(trx, scope, id, { userName, externalId, suspended }, cause.at);
    return;
  }
  await insertMemberships(trx, cause, person, [groupId]);
  await recordMandateChange(trx, cause, person, 'mandate.granted');
};

const leave = async (trx: Work, asked: Asked, groupId: Uuid, id: Uuid): Promise<void> => {
  const person = await lockPerson(trx, id);
  if (!person) return;
  const { managed } = await hatsOf(trx, asked, id);
  const here = managed.filter(({ organisationId }) => organisationId === groupId);
  await endMemberships(trx, asked.cause, here);
  await recordMandateChange(trx, asked.cause, person, 'mandate.ended');
};
