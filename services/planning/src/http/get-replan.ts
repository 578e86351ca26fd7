// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getReplan as get } from '../app/replan/get-replan.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getReplan =
  ({ app }: Http): Handler<Api['getReplan']> =>
  async ({ params }, context) => {
    authorise(context, readProposals, null);
    return { status: 200, body: await get(app, params.campaignId as Uuid, callerOf(context)) };
  };
