// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getOutlook as get } from '../app/outlook/get-outlook.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getOutlook =
  ({ app }: Http): Handler<Api['getOutlook']> =>
  async ({ params }, context) => {
    authorise(context, readPlanning, null);
    return { status: 200, body: await get(app, params.campaignId as Uuid, callerOf(context)) };
  };
