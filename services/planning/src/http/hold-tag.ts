// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { holdTag as hold } from '../app/campaign/hold-tag.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const holdTag =
  ({ app }: Http): Handler<Api['holdTag']> =>
  async ({ params, body }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const request = { campaignId: params.campaignId as Uuid, tag: params.tag, hold: body };
    return { status: 200, body: await hold(app, request, mandateId, callerOf(context)) };
  };
