// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { appendEvents, transaction } from '@essaim/postgres';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { lockPerson } from '../../db/people.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { envelope } from '../publish.ts';

const PATIENCE_MS = 5000;

/** The next whole second: tokens tell when a person signed in by whole seconds only. */
const secondEnd = (now: Temporal.Instant): Temporal.Instant =>
  now.round({ smallestUnit: 'second', roundingMode: 'ceil' });

const until = (instant: Temporal.Instant): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, instant.epochMilliseconds - Temporal.Now.instant().epochMilliseconds),
  );

/**
 * Ends every session of a person. essaim's services refuse the tokens of sessions begun before the
 * end of this second at once; Keycloak ends the sessions right after, and again until it could. It
 * returns once the second is over, so that whoever signs in after it is admitted.
 * @returns the instant before which sessions must have begun to be over, a whole second, and
 *   whether Keycloak is done already
 */
export const signOutEverywhere = async (
  { db, queue }: Identity,
  cause: Cause & { readonly actor: { personId: Uuid; mandateId: Uuid | null } },
): Promise<{ notBefore: Temporal.Instant; isDone: boolean }> => {
  const { personId } = cause.actor;
  const notBefore = secondEnd(Temporal.Now.instant());
  await transaction(db, async (trx) => {
    const person = await lockPerson(trx, personId);
    if (!person) throw problem('not-found');
    const { revocations } = await trx
      .updateTable('person')
      .set((eb) => ({ revoked_before: notBefore, revocations: eb('revocations', '+', 1) }))
      .where('id', '=', personId)
      .returning('revocations')
      .executeTakeFirstOrThrow();
    await appendEvents(trx, [
      {
        ...envelope(cause),
        type: 'session.revoked',
        home: person.home,
        aggregate: 'session',
        aggregateId: personId,
        version: revocations,
        data: { personId, uid: person.uid, notBefore: notBefore.toString() },
      },
    ]);
    await enqueueTasks(trx, [
      {
        kind: 'sign-out',
        subject: personId,
        lane: 'interactive',
        correlationId: cause.correlationId,
      },
    ]);
    await note(trx, cause, {
      action: 'signOutEverywhere',
      resourceType: 'person',
      resourceId: personId,
      organisationId: null,
      summary: {},
    });
  });
  const [isDone] = await Promise.all([
    queue.settled('sign-out', personId, PATIENCE_MS),
    until(notBefore),
  ]);
  return { notBefore, isDone };
};
