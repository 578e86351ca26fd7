// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Permission, Uuid } from '@essaim/kernel';
import { type RequestContext, authorise, expectedVersion } from '@essaim/service-kit';
import { type ActivationChange, changeActivation } from '../app/activations/change-activation.ts';
import { activationAnswer } from './activation-answer.ts';
import { visibleActivation } from './activation-places.ts';
import { causeOf } from './cause-of.ts';
import type { Http } from './http.ts';

interface Move {
  readonly operationId: 'acceptActivation' | 'refuseActivation' | 'endActivation';
  /** Needed at the organisation that uses the tool. */
  readonly permission: Permission;
  readonly activationId: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly command: (by: Uuid) => ActivationChange['command'];
}

/** Accepts, refuses or ends an activation as the person of the request. */
export const moveActivation = async (
  http: Http,
  context: RequestContext,
  { operationId, permission, activationId, headers, command }: Move,
) => {
  const { activation, places } = await visibleActivation(http.reads, context, activationId);
  const mandateId = authorise(context, permission, places.organisation);
  const changed = await changeActivation(
    http.deps,
    {
      id: activation.id,
      expected: expectedVersion(headers),
      command: command(context.actor.personId),
    },
    causeOf(context, operationId, mandateId),
  );
  return { status: 200 as const, ...(await activationAnswer(http, context, changed)) };
};
