// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import { type PersonCause, toMillisecond } from '../app/cause.ts';

/** The person who asks, as the cause of what follows. */
export const causeOf = (
  { actor, correlationId, now }: RequestContext,
  action: string,
  mandateId: Uuid,
): PersonCause => ({
  actor: { personId: actor.personId, mandateId },
  ...(actor.machine && { machineKey: { id: actor.machine.id, name: actor.machine.name } }),
  action,
  correlationId,
  at: toMillisecond(now),
});
