// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag, expectedVersion } from '@essaim/service-kit';
import { holdDepartment } from '../app/campaign/hold-department.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const releaseDepartment =
  ({ app }: Http): Handler<Api['releaseDepartment']> =>
  async ({ params, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const request = {
      campaignId: params.campaignId as Uuid,
      organisationId: params.organisationId as Uuid,
      revision: expectedVersion(headers),
      hold: null,
    };
    const body = await holdDepartment(app, request, mandateId, callerOf(context));
    return { status: 200, body, headers: { etag: entityTag(body.revision) } };
  };
