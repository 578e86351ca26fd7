// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { confirmStep as run } from '../app/activations/confirm-step.ts';
import { endActivation, operateActivation } from '../domain/permissions.ts';
import { activationAnswer } from './activation-answer.ts';
import { visibleActivation } from './activation-places.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';

export const confirmStep =
  (http: Http): Handler<Api['confirmStep']> =>
  async ({ params, body }, context) => {
    const { activation, places } = await visibleActivation(
      http.reads,
      context,
      params.activationId,
    );
    const mandateId =
      params.stepKey === 'receipt'
        ? authorise(context, endActivation, places.organisation)
        : authorise(context, operateActivation, places.hoster);
    const cause = causeOf(context, 'confirmStep', mandateId);
    const message = body.message ?? null;
    const changed = await run(http.deps, activation.id, params.stepKey, message, cause);
    return { status: 200, ...(await activationAnswer(http, context, changed)) };
  };
