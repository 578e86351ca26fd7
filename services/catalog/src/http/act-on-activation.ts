// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, expectedVersion } from '@essaim/service-kit';
import { type ActivationChange, changeActivation } from '../app/activations/change-activation.ts';
import { activationAnswer } from './activation-answer.ts';
import { type ActivationPlaces, visibleActivation } from './activation-places.ts';
import { causeOf } from './cause-of.ts';
import type { Http } from './http.ts';

interface Act {
  readonly operationId: string;
  /** The mandate that allows it; throws when none does. */
  readonly mandate: (places: ActivationPlaces) => Uuid;
  readonly activationId: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** What is done, by whom and from which organisation. */
  readonly command: (by: Uuid, organisationId: Uuid) => ActivationChange['command'];
}

/** Accepts, refuses, suspends, resumes or ends an activation as the person of the request. */
export const actOnActivation = async (
  http: Http,
  context: RequestContext,
  { operationId, mandate, activationId, headers, command }: Act,
) => {
  const { activation, places } = await visibleActivation(http.reads, context, activationId);
  const mandateId = mandate(places);
  const { personId, mandates } = context.actor;
  const organisationId =
    mandates.find(({ id }) => id === mandateId)?.organisationId ?? activation.organisationId;
  const changed = await changeActivation(
    http.deps,
    {
      id: activation.id,
      expected: expectedVersion(headers),
      command: command(personId, organisationId),
    },
    causeOf(context, operationId, mandateId),
  );
  return { status: 200 as const, ...(await activationAnswer(http, context, changed)) };
};
