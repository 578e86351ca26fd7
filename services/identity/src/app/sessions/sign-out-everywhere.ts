// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { lockPerson } from '../../db/people.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { revokeSessions, secondEnd } from './revoke-sessions.ts';
import { untilInstant } from './until-instant.ts';

const PATIENCE_MS = 5000;

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
    await revokeSessions(trx, cause, person, notBefore);
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
    untilInstant(notBefore),
  ]);
  return { notBefore, isDone };
};
