// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { operateEvents } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';

export const listParked =
  ({ parked }: Http): Handler<Api['listParked']> =>
  async ({ query }, context) => {
    authorise(context, operateEvents, null);
    return { status: 200, body: await parked.list(pageRequest(query)) };
  };
