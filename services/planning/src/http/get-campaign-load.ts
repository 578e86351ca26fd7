// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getCampaignLoad as get } from '../app/load/get-load.ts';
import { readResources } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getCampaignLoad =
  ({ app }: Http): Handler<Api['getCampaignLoad']> =>
  async ({ params, query: { resource = 'trainer_days' } }, context) => {
    authorise(context, readResources, null);
    const body = await get(app, params.campaignId as Uuid, resource, callerOf(context));
    return { status: 200, body };
  };
