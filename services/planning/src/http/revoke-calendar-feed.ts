// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { revokeFeed } from '../app/feed/revoke-feed.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const revokeCalendarFeed =
  ({ app }: Http): Handler<Api['revokeCalendarFeed']> =>
  async ({ params }, context) => {
    const mandateId = authorise(context, readPlanning, null);
    await revokeFeed(app, params.feedId as Uuid, mandateId, callerOf(context));
    return { status: 204 };
  };
