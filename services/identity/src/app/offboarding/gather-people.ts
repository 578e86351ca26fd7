// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock, Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { allMandates } from '../../db/mandates.ts';
import { type Offboarding, peopleToGather } from '../../db/offboardings.ts';
import { lockPerson } from '../../db/people.ts';
import type { Cause } from '../cause.ts';
import { beginDeparture } from './begin-departure.ts';

const AT_ONCE = 50;

/**
 * Begins the departures of the next people of an organisation that leaves: those who hold a mandate
 * there, or, when it only leaves a hoster, those who opened tools through it.
 * @returns whether everybody has one
 */
export const gatherPeople = async (
  trx: Work,
  clock: Clock,
  parent: Offboarding,
): Promise<boolean> => {
  const today = clock.today().toString();
  const ids = await peopleToGather(trx, parent, today, AT_ONCE);
  for (const id of ids) await gather(trx, clock, parent, id);
  return ids.length < AT_ONCE;
};

const gather = async (trx: Work, clock: Clock, parent: Offboarding, id: Uuid): Promise<void> => {
  const person = await lockPerson(trx, id);
  if (!person) return;
  const cause: Cause = {
    actor:
      parent.started_by === null
        ? null
        : { personId: parent.started_by, mandateId: parent.started_with },
    correlationId: parent.correlation_id,
    at: clock.now(),
    today: clock.today().toString(),
  };
  const held = await allMandates(trx, {
    organisationIds: [parent.organisation_id],
    personId: id,
  });
  await beginDeparture(trx, cause, {
    person,
    scope: parent.scope === 'left' ? 'here' : 'tools',
    organisationId: parent.organisation_id,
    ending:
      parent.scope === 'left'
        ? held.filter(({ from, to }) => to === null || (to >= cause.today && to >= from))
        : [],
    reason: parent.reason,
    taken: parent.taken,
    parentId: parent.id,
    key: null,
  });
};
