// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { commitProposal as commit } from '../app/campaign/commit-proposal.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const commitProposal =
  ({ app }: Http): Handler<Api['commitProposal']> =>
  async ({ params, body, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const request = {
      proposalId: params.proposalId as Uuid,
      name: body.name,
      key: headers['idempotency-key'],
    };
    return { status: 201, body: await commit(app, request, mandateId, callerOf(context)) };
  };
