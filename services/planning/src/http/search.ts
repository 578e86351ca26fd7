// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { search as find } from '../app/work/search.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const search =
  ({ app }: Http): Handler<Api['search']> =>
  async ({ query }, context) => {
    authorise(context, readPlanning, null);
    return { status: 200, body: await find(app, query.q, callerOf(context)) };
  };
