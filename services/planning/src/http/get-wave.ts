// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getWave as get } from '../app/campaign/get-wave.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getWave =
  ({ app }: Http): Handler<Api['getWave']> =>
  async ({ params }, context) => {
    authorise(context, readPlanning, null);
    const id = params.campaignId as Uuid;
    return { status: 200, body: await get(app, id, params.number, callerOf(context)) };
  };
