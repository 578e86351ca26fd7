// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { importResources as take } from '../app/resource/import-resources.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const importResources =
  ({ app }: Http): Handler<Api['importResources']> =>
  async ({ body }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    return { status: 200, body: await take(app, body, mandateId, callerOf(context)) };
  };
