// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { operateService } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';

export const listParked =
  ({ reads }: Http): Handler<Api['listParked']> =>
  async ({ query }, context) => {
    authorise(context, operateService, null);
    return { status: 200, body: await reads.listParkedAggregates(pageRequest(query)) };
  };
