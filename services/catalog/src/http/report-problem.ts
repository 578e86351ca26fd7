// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { reportProblem as run } from '../app/support/reports.ts';
import { reportProblem as permission } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { reportAnswer } from './report-answer.ts';

export const reportProblem =
  (http: Http): Handler<Api['reportProblem']> =>
  async ({ body, headers }, context) => {
    const { organisation, place } = await organisationAt(http.reads, body.organisationId);
    const cause = causeOf(context, 'reportProblem', authorise(context, permission, place));
    const input = {
      ...body,
      instanceId: body.instanceId as Uuid,
      organisationId: organisation.id,
    };
    const report = await http.deps.inTransaction((unit) =>
      unit.once(
        {
          key: headers['idempotency-key'],
          personId: context.actor.personId,
          operation: 'reportProblem',
          request: body,
        },
        () => run(unit, input, context.today, cause),
      ),
    );
    return { status: 201, ...(await reportAnswer(http, report, context)) };
  };
