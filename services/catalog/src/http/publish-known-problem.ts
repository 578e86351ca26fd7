// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { publishKnownProblem as run } from '../app/support/known-problems.ts';
import { publishKnownProblems } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { knownProblemAnswer } from './known-problem-answer.ts';
import { organisationAt } from './place-of-organisation.ts';

export const publishKnownProblem =
  (http: Http): Handler<Api['publishKnownProblem']> =>
  async ({ body, headers }, context) => {
    const instance = await http.reads.findInstance(body.instanceId as Uuid);
    if (!instance) throw problem('instance-not-found');
    const { place } = await organisationAt(http.reads, instance.hosterOrganisationId);
    const mandateId = authorise(context, publishKnownProblems, place);
    const cause = causeOf(context, 'publishKnownProblem', mandateId);
    const known = await http.deps.inTransaction((unit) =>
      unit.once(
        {
          key: headers['idempotency-key'],
          personId: context.actor.personId,
          operation: 'publishKnownProblem',
          request: body,
        },
        () => run(unit, { ...body, instanceId: instance.id }, cause),
      ),
    );
    return { status: 201, ...(await knownProblemAnswer(http, known)) };
  };
