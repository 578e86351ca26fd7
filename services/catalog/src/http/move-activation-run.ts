// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, expectedVersion, requireSecondFactor } from '@essaim/service-kit';
import { changeRun } from '../app/runs/change-run.ts';
import { causeOf } from './cause-of.ts';
import { runAnswer } from './create-activation-run.ts';
import type { Api, Http } from './http.ts';
import { runActor, visibleRun } from './run-actor.ts';

export const moveActivationRun =
  (http: Http): Handler<Api['moveActivationRun']> =>
  async ({ params, body, headers }, context) => {
    const run = await visibleRun(http, context, params.runId);
    const actor = await runActor(http, context, run.organisationId);
    if (http.asksSecondFactor && body.move === 'approve') requireSecondFactor(context);
    const change = {
      id: run.id,
      expected: expectedVersion(headers),
      move: body.move,
      actor,
      message: body.message ?? null,
    };
    const cause = causeOf(context, 'moveActivationRun', actor.mandateId);
    const moved = await http.deps.inTransaction((unit) => changeRun(unit, change, cause));
    return { status: 200, ...(await runAnswer(http, context, moved)) };
  };
