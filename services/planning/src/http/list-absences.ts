// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { listAbsences as list } from '../app/absence/list-absences.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listAbsences =
  ({ app }: Http): Handler<Api['listAbsences']> =>
  async (_request, context) => {
    authorise(context, readPlanning, null);
    return { status: 200, body: await list(app, callerOf(context)) };
  };
