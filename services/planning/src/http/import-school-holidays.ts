// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { importSchoolHolidays as take } from '../app/resource/import-school-holidays.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const importSchoolHolidays =
  ({ app }: Http): Handler<Api['importSchoolHolidays']> =>
  async ({ body }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    return { status: 200, body: await take(app, body, mandateId, callerOf(context)) };
  };
