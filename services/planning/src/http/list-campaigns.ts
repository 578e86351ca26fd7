// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listCampaigns as list } from '../app/campaign/list-campaigns.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listCampaigns =
  ({ app }: Http): Handler<Api['listCampaigns']> =>
  async ({ query }, context) => {
    authorise(context, readPlanning, null);
    return { status: 200, body: await list(app, pageRequest(query), callerOf(context)) };
  };
