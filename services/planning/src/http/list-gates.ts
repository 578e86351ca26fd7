// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, pageRequest } from '@essaim/service-kit';
import { listGates as list } from '../app/gate/list-gates.ts';
import { callerOf } from './caller-of.ts';
import { sortOf } from './sort-of.ts';
import type { Api, Http } from './http.ts';

export const listGates =
  ({ app }: Http): Handler<Api['listGates']> =>
  async ({ query }, context) => {
    const { campaignId, organisationId, subtree, state, template, waitingForMe } = query;
    const body = await list(
      app,
      {
        ...(campaignId !== undefined && { campaignId: campaignId as Uuid }),
        ...(organisationId !== undefined && { organisationId: organisationId as Uuid }),
        ...(subtree !== undefined && { subtree }),
        ...(state !== undefined && { state }),
        ...(template !== undefined && { template }),
        ...(waitingForMe !== undefined && { waitingForMe }),
        sort: sortOf(query.sort ?? 'planned'),
        page: pageRequest(query),
      },
      callerOf(context),
    );
    return { status: 200, body };
  };
