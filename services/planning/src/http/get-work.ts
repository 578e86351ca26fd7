// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { getWork as get } from '../app/work/get-work.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getWork =
  ({ app }: Http): Handler<Api['getWork']> =>
  async (_request, context) => {
    return { status: 200, body: await get(app, callerOf(context)) };
  };
