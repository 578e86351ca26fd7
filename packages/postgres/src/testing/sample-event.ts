// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, type Uuid, newId } from '@essaim/kernel';
import type { NewEvent } from '../outbox/message.ts';

/** A valid event of a person's sessions. */
export const sampleEvent = (aggregateId: Uuid, version: number): NewEvent<'session.revoked'> => ({
  type: 'session.revoked',
  home: NATIONAL_HOME,
  aggregate: 'session',
  aggregateId,
  version,
  data: { personId: aggregateId, uid: newId(), notBefore: '2027-01-04T08:00:00Z' },
  actor: { personId: aggregateId, mandateId: null },
  correlationId: 'test',
  at: Temporal.Instant.from('2027-01-04T08:00:00Z'),
});
