// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listObjections } from '../app/objection/list-objections.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listProposalObjections =
  ({ app }: Http): Handler<Api['listProposalObjections']> =>
  async ({ params, query }, context) => {
    authorise(context, readProposals, null);
    const plan = { proposalId: params.proposalId as Uuid };
    const asked = { state: query.state ?? null, page: pageRequest(query) };
    return { status: 200, body: await listObjections(app, plan, asked, callerOf(context)) };
  };
