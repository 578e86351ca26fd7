// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { createReplan as create } from '../app/replan/create-replan.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const createReplan =
  ({ app }: Http): Handler<Api['createReplan']> =>
  async ({ params, body }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const id = params.campaignId as Uuid;
    return { status: 201, body: await create(app, id, body ?? {}, mandateId, callerOf(context)) };
  };
