// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listFreezes as list } from '../app/freeze/list-freezes.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listFreezes =
  ({ app }: Http): Handler<Api['listFreezes']> =>
  async ({ params, query }, context) => {
    authorise(context, readPlanning, null);
    const asked = { state: query.state ?? 'current', page: pageRequest(query) };
    const body = await list(app, params.campaignId as Uuid, asked, callerOf(context));
    return { status: 200, body };
  };
