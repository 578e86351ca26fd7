// SPDX-License-Identifier: AGPL-3.0-or-later
import { directoryHandlers } from '@essaim/directory';
import type { EventType } from '@essaim/contracts';
import type { EventEnvelope, InboxHandlers } from '@essaim/messaging';
import type { Clock } from '@essaim/kernel';
import { type HearIdentity, hearIdentity } from '../app/activations/hear-identity.ts';
import { type Cause, toMillisecond } from '../app/cause.ts';
import { unitOfWork } from '../db/unit-of-work.ts';
import type { CatalogDatabase } from '../db/schema.ts';
import type { RetryPolicy } from '../domain/retry-policy.ts';

/** What the catalog does with identity's events: keep its copy, and hear the answers. */
export const inboxHandlers = (
  clock: Clock,
  policy: RetryPolicy,
): InboxHandlers<CatalogDatabase> => {
  const hear = hearIdentity(policy);
  const answer =
    <Type extends EventType>(use: (heard: HearIdentity) => Heard<Type>) =>
    (trx: Parameters<typeof unitOfWork>[0], envelope: EventEnvelope<Type>): Promise<void> =>
      use(hear)(unitOfWork(trx), envelope.data, causeOf(envelope, clock));
  return {
    ...directoryHandlers<CatalogDatabase>(),
    'client.ready': answer<'client.ready'>((heard) => heard.clientReady),
    'client.refused': answer<'client.refused'>((heard) => heard.clientRefused),
    'access.granted': answer<'access.granted'>((heard) => heard.accessGranted),
    'access.refused': answer<'access.refused'>((heard) => heard.accessRefused),
    'access.revoked': answer<'access.revoked'>((heard) => heard.accessRevoked),
    'sign-in.first-seen': answer<'sign-in.first-seen'>((heard) => heard.signInSeen),
  };
};

type Heard<Type extends EventType> = (
  unit: ReturnType<typeof unitOfWork>,
  data: EventEnvelope<Type>['data'],
  cause: Cause,
) => Promise<void>;

/** What follows from an answer happens now, by nobody's hand, under the same correlation. */
const causeOf = ({ type, correlationId }: EventEnvelope, clock: Clock): Cause => ({
  actor: null,
  action: type,
  correlationId,
  at: toMillisecond(clock.now()),
});
