// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, expectedVersion } from '@essaim/service-kit';
import { endKnownProblem as run } from '../app/support/known-problems.ts';
import { publishKnownProblems } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { knownProblemAnswer } from './known-problem-answer.ts';
import { organisationAt } from './place-of-organisation.ts';

export const endKnownProblem =
  (http: Http): Handler<Api['endKnownProblem']> =>
  async ({ params, headers }, context) => {
    const found = await http.reads.findKnownProblem(params.knownProblemId as Uuid);
    if (!found) throw problem('known-problem-not-found');
    const { place } = await organisationAt(http.reads, found.hosterOrganisationId);
    const mandateId = authorise(context, publishKnownProblems, place);
    const cause = causeOf(context, 'endKnownProblem', mandateId);
    const known = await http.deps.inTransaction((unit) =>
      run(unit, found.id, expectedVersion(headers), cause),
    );
    return { status: 200, ...(await knownProblemAnswer(http, known)) };
  };
