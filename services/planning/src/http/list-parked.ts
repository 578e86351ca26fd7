// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listParkedAggregates } from '../app/work/list-parked.ts';
import { operateEvents } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';

export const listParked =
  ({ app }: Http): Handler<Api['listParked']> =>
  async ({ query }, context) => {
    authorise(context, operateEvents, null);
    return { status: 200, body: await listParkedAggregates(app.db, pageRequest(query)) };
  };
