// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { startImprovement as start } from '../app/improvement/start-improvement.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const startImprovement =
  ({ app }: Http): Handler<Api['startImprovement']> =>
  async ({ params }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const id = params.proposalId as Uuid;
    return { status: 200, body: await start(app, id, mandateId, callerOf(context)) };
  };
