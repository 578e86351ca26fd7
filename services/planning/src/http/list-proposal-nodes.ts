// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listNodes } from '../app/proposal/list-nodes.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import { sortOf } from './sort-of.ts';
import type { Api, Http } from './http.ts';

export const listProposalNodes =
  ({ app }: Http): Handler<Api['listProposalNodes']> =>
  async ({ params, query }, context) => {
    authorise(context, readProposals, null);
    const { organisationKey, template, kind, wave } = query;
    const body = await listNodes(
      app,
      params.proposalId as Uuid,
      {
        ...(organisationKey !== undefined && { organisationKey }),
        ...(template !== undefined && { template }),
        ...(kind !== undefined && { kind }),
        ...(wave !== undefined && { wave }),
        sort: sortOf(query.sort ?? 'start'),
        page: pageRequest(query),
      },
      callerOf(context),
    );
    return { status: 200, body };
  };
