// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listProposals as list } from '../app/proposal/list-proposals.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listProposals =
  ({ app }: Http): Handler<Api['listProposals']> =>
  async ({ query }, context) => {
    authorise(context, readProposals, null);
    return { status: 200, body: await list(app, pageRequest(query), callerOf(context)) };
  };
