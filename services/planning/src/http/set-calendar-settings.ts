// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, entityTag, expectedVersion } from '@essaim/service-kit';
import { setCalendarSettings as set } from '../app/calendar/calendar-settings.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const setCalendarSettings =
  ({ app }: Http): Handler<Api['setCalendarSettings']> =>
  async ({ body, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const state = await set(app, expectedVersion(headers), body, mandateId, callerOf(context));
    return { status: 200, body: state, headers: { etag: entityTag(state.revision) } };
  };
