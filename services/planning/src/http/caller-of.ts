// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RequestContext } from '@essaim/service-kit';
import type { Caller } from '../app/caller.ts';

/** Who calls, as the use cases know them. */
export const callerOf = ({ actor, language, correlationId, today }: RequestContext): Caller => ({
  person: { personId: actor.personId, mandates: actor.mandates, active: actor.active },
  language,
  correlationId,
  today,
});
