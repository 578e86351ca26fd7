// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { askWhatHelps as ask } from '../app/help/ask-what-helps.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const askWhatHelps =
  ({ app }: Http): Handler<Api['askWhatHelps']> =>
  async ({ params }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const id = params.proposalId as Uuid;
    return { status: 200, body: await ask(app, id, mandateId, callerOf(context)) };
  };
