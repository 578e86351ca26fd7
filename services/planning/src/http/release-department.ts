// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { holdDepartment } from '../app/campaign/hold-department.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const releaseDepartment =
  ({ app }: Http): Handler<Api['releaseDepartment']> =>
  async ({ params }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const request = {
      campaignId: params.campaignId as Uuid,
      organisationId: params.organisationId as Uuid,
      hold: null,
    };
    return { status: 200, body: await holdDepartment(app, request, mandateId, callerOf(context)) };
  };
