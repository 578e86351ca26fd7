// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { getSchoolHolidays as get } from '../app/resource/get-school-holidays.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getSchoolHolidays =
  ({ app }: Http): Handler<Api['getSchoolHolidays']> =>
  async (_request, context) => {
    authorise(context, readPlanning, null);
    return { status: 200, body: await get(app, callerOf(context)) };
  };
