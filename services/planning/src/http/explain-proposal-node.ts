// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { explainNode } from '../app/proposal/explain-node.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const explainProposalNode =
  ({ app }: Http): Handler<Api['explainProposalNode']> =>
  async ({ params, query }, context) => {
    authorise(context, readProposals, null);
    const id = params.proposalId as Uuid;
    return { status: 200, body: await explainNode(app, id, query.node, callerOf(context)) };
  };
