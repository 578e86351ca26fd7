// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { createProposal as create } from '../app/proposal/create-proposal.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const createProposal =
  ({ app }: Http): Handler<Api['createProposal']> =>
  async ({ body, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const key = headers['idempotency-key'];
    return { status: 201, body: await create(app, body, mandateId, key, callerOf(context)) };
  };
