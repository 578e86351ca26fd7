// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { acceptReplan as accept } from '../app/replan/accept-replan.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const acceptReplan =
  ({ app }: Http): Handler<Api['acceptReplan']> =>
  async ({ params }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const id = params.replanId as Uuid;
    return { status: 200, body: await accept(app, id, mandateId, callerOf(context)) };
  };
