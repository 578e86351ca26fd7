// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';

/** The cause of what a request changes. */
export const causeOf = <Id extends Uuid | null>(context: RequestContext, mandateId: Id) => ({
  actor: { personId: context.actor.personId, mandateId },
  correlationId: context.correlationId,
  at: context.now,
  today: context.today,
  ...(context.actor.machine && {
    machineKey: { id: context.actor.machine.id, name: context.actor.machine.name },
  }),
});
