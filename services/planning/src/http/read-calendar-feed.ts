// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { readFeed } from '../app/feed/read-feed.ts';
import type { Api, Http } from './http.ts';

export const readCalendarFeed =
  ({ app, consoleUrl }: Http): Handler<Api['readCalendarFeed']> =>
  async ({ body }, { now, today, correlationId }) => ({
    status: 200,
    body: await readFeed(app, body.secret, consoleUrl, {
      now: now.toString(),
      today,
      correlationId,
    }),
    mediaType: 'text/calendar; charset=utf-8',
    headers: { 'cache-control': 'private, no-store' },
  });
