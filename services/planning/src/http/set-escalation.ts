// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag, expectedVersion } from '@essaim/service-kit';
import { setEscalation as set } from '../app/escalation/escalation-rule.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const setEscalation =
  ({ app }: Http): Handler<Api['setEscalation']> =>
  async ({ params, body, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const revision = expectedVersion(headers);
    const target = { campaignId: params.campaignId as Uuid, revision };
    const rule = await set(app, target, body.days, mandateId, callerOf(context));
    return { status: 200, body: rule, headers: { etag: entityTag(rule.revision) } };
  };
