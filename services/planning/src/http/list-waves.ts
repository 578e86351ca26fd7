// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { listWaves as list } from '../app/campaign/list-waves.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listWaves =
  ({ app }: Http): Handler<Api['listWaves']> =>
  async ({ params }, context) => {
    authorise(context, readPlanning, null);
    const items = await list(app, params.campaignId as Uuid, callerOf(context));
    return { status: 200, body: { items } };
  };
