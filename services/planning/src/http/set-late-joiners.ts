// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag, expectedVersion } from '@essaim/service-kit';
import { setLateJoiners as set } from '../app/campaign/campaign-cohort.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const setLateJoiners =
  ({ app }: Http): Handler<Api['setLateJoiners']> =>
  async ({ params, body, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const revision = expectedVersion(headers);
    const target = { campaignId: params.campaignId as Uuid, revision };
    const cohort = await set(app, target, body.policy, mandateId, callerOf(context));
    return { status: 200, body: cohort, headers: { etag: entityTag(cohort.revision) } };
  };
