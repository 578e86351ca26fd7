// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { campaignCosts } from '../app/cost/campaign-costs.ts';
import { readCosts } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getCampaignCosts =
  ({ app }: Http): Handler<Api['getCampaignCosts']> =>
  async ({ params }, context) => {
    authorise(context, readCosts, null);
    const id = params.campaignId as Uuid;
    return { status: 200, body: await campaignCosts(app, id, callerOf(context)) };
  };
