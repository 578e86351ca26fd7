// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, entityTag } from '@essaim/service-kit';
import { getCalendarSettings as get } from '../app/calendar/calendar-settings.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getCalendarSettings =
  ({ app }: Http): Handler<Api['getCalendarSettings']> =>
  async (_, context) => {
    authorise(context, readPlanning, null);
    const state = await get(app, callerOf(context));
    return { status: 200, body: state, headers: { etag: entityTag(state.revision) } };
  };
