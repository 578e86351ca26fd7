// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listLoans } from '../app/loan/list-loans.ts';
import { readResources } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listResourceLoans =
  ({ app }: Http): Handler<Api['listResourceLoans']> =>
  async ({ query }, context) => {
    authorise(context, readResources, null);
    const { state = 'current' } = query;
    const body = await listLoans(app, { state, page: pageRequest(query) }, callerOf(context));
    return { status: 200, body };
  };
