// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { activationAnswer } from './activation-answer.ts';
import { visibleActivation } from './activation-places.ts';
import type { Api, Http } from './http.ts';

export const getActivation =
  (http: Http): Handler<Api['getActivation']> =>
  async ({ params }, context) => {
    const { activation } = await visibleActivation(http.reads, context, params.activationId);
    return { status: 200, ...(await activationAnswer(http, context, activation)) };
  };
