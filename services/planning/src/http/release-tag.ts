// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { holdTag } from '../app/campaign/hold-tag.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const releaseTag =
  ({ app }: Http): Handler<Api['releaseTag']> =>
  async ({ params }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const request = { campaignId: params.campaignId as Uuid, tag: params.tag, hold: null };
    return { status: 200, body: await holdTag(app, request, mandateId, callerOf(context)) };
  };
