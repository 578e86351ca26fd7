// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, expectedVersion } from '@essaim/service-kit';
import { changeActivation } from '../app/activations/change-activation.ts';
import { decideActivation } from '../domain/permissions.ts';
import { activationAnswer } from './activation-answer.ts';
import { visibleActivation } from './activation-places.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';

export const refuseActivation =
  (http: Http): Handler<Api['refuseActivation']> =>
  async ({ params, body, headers }, context) => {
    const { activation, places } = await visibleActivation(
      http.reads,
      context,
      params.activationId,
    );
    const mandateId = authorise(context, decideActivation, places.organisation);
    const cause = causeOf(context, 'refuseActivation', mandateId);
    const by = context.actor.personId;
    const changed = await changeActivation(
      http.deps,
      {
        id: activation.id,
        expected: expectedVersion(headers),
        command: { kind: 'refuse', by, message: body.message },
      },
      cause,
    );
    return { status: 200, ...(await activationAnswer(http, context, changed)) };
  };
