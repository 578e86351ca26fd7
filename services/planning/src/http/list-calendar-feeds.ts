// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { listFeeds } from '../app/feed/list-feeds.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listCalendarFeeds =
  ({ app }: Http): Handler<Api['listCalendarFeeds']> =>
  async (_request, context) => {
    authorise(context, readPlanning, null);
    return { status: 200, body: await listFeeds(app, callerOf(context)) };
  };
