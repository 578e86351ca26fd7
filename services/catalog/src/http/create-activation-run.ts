// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, type RequestContext, entityTag } from '@essaim/service-kit';
import { createRun } from '../app/runs/create-run.ts';
import type { ActivationRun } from '../domain/run/run.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { presentRuns } from './present/run-presenter.ts';
import { nobodyElse } from './nobody-else.ts';
import { runActor } from './run-actor.ts';
import { runOrder } from './run-order.ts';

export const createActivationRun =
  (http: Http): Handler<Api['createActivationRun']> =>
  async ({ body, headers }, context) => {
    const { mandateId } = await runActor(http, context, body.organisationId);
    const cause = causeOf(context, 'createActivationRun', mandateId);
    const isAlone = await nobodyElse(http, context, body.organisationId);
    const run = await http.deps.inTransaction((unit) =>
      unit.once(
        {
          key: headers['idempotency-key'],
          personId: context.actor.personId,
          operation: 'createActivationRun',
          request: body,
        },
        () => createRun(unit, runOrder(body), cause, isAlone),
      ),
    );
    return { status: 201, ...(await runAnswer(http, context, run)) };
  };

/** A run as a reply shows it, with its tag. */
export const runAnswer = async ({ reads }: Http, context: RequestContext, run: ActivationRun) => {
  const [body] = await presentRuns(reads, [run], context);
  if (!body) throw new TypeError('a run is presented as one');
  return { headers: { etag: entityTag(run.version) }, body };
};
