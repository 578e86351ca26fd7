// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { importPlaybookText as publish } from '../app/playbook/import-playbook.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const importPlaybookText =
  ({ app }: Http): Handler<Api['importPlaybookText']> =>
  async ({ body }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const { report, isPublished } = await publish(app, body, mandateId, callerOf(context));
    return { status: isPublished ? 201 : 200, body: report };
  };
