// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listMoves } from '../app/replan/list-moves.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listReplanMoves =
  ({ app }: Http): Handler<Api['listReplanMoves']> =>
  async ({ params, query }, context) => {
    authorise(context, readProposals, null);
    const { organisationKey } = query;
    const body = await listMoves(
      app,
      params.replanId as Uuid,
      { ...(organisationKey !== undefined && { organisationKey }), page: pageRequest(query) },
      callerOf(context),
    );
    return { status: 200, body };
  };
