// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getProposal as get } from '../app/proposal/get-proposal.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getProposal =
  ({ app }: Http): Handler<Api['getProposal']> =>
  async ({ params }, context) => {
    authorise(context, readProposals, null);
    const id = params.proposalId as Uuid;
    return { status: 200, body: await get(app, id, callerOf(context)) };
  };
