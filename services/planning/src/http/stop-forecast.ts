// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { stopForecast as stop } from '../app/forecast/stop-forecast.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const stopForecast =
  ({ app }: Http): Handler<Api['stopForecast']> =>
  async ({ params }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const id = params.proposalId as Uuid;
    return { status: 200, body: await stop(app, id, mandateId, callerOf(context)) };
  };
