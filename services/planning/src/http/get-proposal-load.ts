// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getProposalLoad as get } from '../app/load/get-load.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getProposalLoad =
  ({ app }: Http): Handler<Api['getProposalLoad']> =>
  async ({ params, query: { resource = 'trainer_days' } }, context) => {
    authorise(context, readProposals, null);
    const body = await get(app, params.proposalId as Uuid, resource, callerOf(context));
    return { status: 200, body };
  };
