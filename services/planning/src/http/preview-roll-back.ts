// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { previewRollBack as preview } from '../app/wave/preview-roll-back.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const previewRollBack =
  ({ app }: Http): Handler<Api['previewRollBack']> =>
  async ({ params }, context) => {
    authorise(context, planCampaigns, null);
    const id = params.campaignId as Uuid;
    return { status: 200, body: await preview(app, id, params.number, callerOf(context)) };
  };
