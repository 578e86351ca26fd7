// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { createFeed } from '../app/feed/create-feed.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const createCalendarFeed =
  ({ app }: Http): Handler<Api['createCalendarFeed']> =>
  async ({ body }, context) => {
    const mandateId = authorise(context, readPlanning, null);
    return {
      status: 201,
      body: await createFeed(app, body, mandateId, callerOf(context)),
      headers: { 'cache-control': 'no-store' },
    };
  };
