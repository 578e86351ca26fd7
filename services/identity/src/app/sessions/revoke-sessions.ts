// SPDX-License-Identifier: AGPL-3.0-or-later
import { appendEvents } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { recordRevocation } from '../../db/people.ts';
import type { Person } from '../../domain/person.ts';
import type { Cause } from '../cause.ts';
import { envelope } from '../publish.ts';

/** The next whole second: tokens tell when a person signed in by whole seconds only. */
export const secondEnd = (now: Temporal.Instant): Temporal.Instant =>
  now.round({ smallestUnit: 'second', roundingMode: 'ceil' });

/**
 * Ends the sessions that a person whose row is held began before an instant: every service refuses
 * their tokens from the event on, and Keycloak is told to end them.
 * @param notBefore a whole second, on the machine's clock, for Keycloak's is not ours
 */
export const revokeSessions = async (
  trx: Work,
  cause: Cause,
  person: Pick<Person, 'id' | 'uid' | 'home'>,
  notBefore: Temporal.Instant,
): Promise<void> => {
  const version = await recordRevocation(trx, person.id, notBefore);
  await appendEvents(trx, [
    {
      ...envelope(cause),
      type: 'session.revoked',
      home: person.home,
      aggregate: 'session',
      aggregateId: person.id,
      version,
      data: { personId: person.id, uid: person.uid, notBefore: notBefore.toString() },
    },
  ]);
  await enqueueTasks(trx, [
    {
      kind: 'sign-out',
      subject: person.id,
      lane: 'interactive',
      correlationId: cause.correlationId,
    },
  ]);
};
