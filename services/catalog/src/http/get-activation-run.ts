// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { runAnswer } from './create-activation-run.ts';
import type { Api, Http } from './http.ts';
import { visibleRun } from './run-actor.ts';

export const getActivationRun =
  (http: Http): Handler<Api['getActivationRun']> =>
  async ({ params }, context) => ({
    status: 200,
    ...(await runAnswer(http, context, await visibleRun(http, context, params.runId))),
  });
