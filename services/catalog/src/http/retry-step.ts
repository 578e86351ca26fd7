// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { retryStep as run } from '../app/activations/retry-step.ts';
import { retryActivation } from '../domain/permissions.ts';
import { activationAnswer } from './activation-answer.ts';
import { authoriseEither, visibleActivation } from './activation-places.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';

export const retryStep =
  (http: Http): Handler<Api['retryStep']> =>
  async ({ params }, context) => {
    const { activation, places } = await visibleActivation(
      http.reads,
      context,
      params.activationId,
    );
    const mandateId = authoriseEither(context, places, retryActivation);
    const cause = causeOf(context, 'retryStep', mandateId);
    const changed = await run(http.deps, activation.id, params.stepKey, cause);
    return { status: 200, ...(await activationAnswer(http, context, changed)) };
  };
