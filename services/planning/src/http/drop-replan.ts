// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { dropReplan as drop } from '../app/replan/drop-replan.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const dropReplan =
  ({ app }: Http): Handler<Api['dropReplan']> =>
  async ({ params }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const id = params.replanId as Uuid;
    return { status: 200, body: await drop(app, id, mandateId, callerOf(context)) };
  };
