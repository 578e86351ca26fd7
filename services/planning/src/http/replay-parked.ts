// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { replayParkedAggregate } from '../app/work/list-parked.ts';
import { operateEvents } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const replayParked =
  ({ app, replay }: Http): Handler<Api['replayParked']> =>
  async ({ body }, context) => {
    const mandateId = authorise(context, operateEvents, null);
    const result = await replayParkedAggregate(app, replay, body, mandateId, callerOf(context));
    return { status: 200, body: result };
  };
