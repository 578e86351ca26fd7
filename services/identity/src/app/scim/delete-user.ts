// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { isLeaving } from '../../db/offboardings.ts';
import { lockPerson } from '../../db/people.ts';
import {
  type ScimUser,
  deleteScimRecord,
  findScimUser,
  lockScimRecord,
  writeScimRecord,
} from '../../db/scim/scim-users.ts';
import type { Identity } from '../identity.ts';
import { beginDeparture } from '../offboarding/begin-departure.ts';
import type { Asked } from './asked.ts';
import { hatsOf } from './hats.ts';

/**
 * A directory lets go of a person: a departure begins, which ends the memberships of its subtree, and
 * closes the account of who holds nothing else. Nothing is erased.
 * @throws DomainError `not-found`
 */
export const deleteScimUser = async (
  { db, queue }: Identity,
  asked: Asked,
  id: string,
  check: (user: ScimUser) => void,
): Promise<void> => {
  const { scope, cause } = asked;
  await transaction(db, async (trx) => {
    const person = await lockPerson(trx, id);
    const user = person && (await findScimUser(trx, scope, id));
    if (!person || !user) throw problem('not-found');
    check(user);
    const { managed, others } = await hatsOf(trx, asked, person.id);
    const isRunning = await isLeaving(trx, { personId: person.id });
    if (!isRunning && (managed.length > 0 || others.length === 0)) {
      await beginDeparture(trx, cause, {
        person,
        scope: others.length === 0 ? 'account' : 'here',
        organisationId: scope.organisationId,
        ending: managed,
        reason: null,
        parentId: null,
        key: cause.machineKey.name,
      });
    }
    if (!(await lockScimRecord(trx, scope, person.id))) {
      const { userName, externalId } = user;
      await writeScimRecord(
        trx,
        scope,
        person.id,
        { userName, externalId, suspended: [] },
        cause.at,
      );
    }
    await deleteScimRecord(trx, scope, person.id, cause.at);
  });
  queue.wake();
};
