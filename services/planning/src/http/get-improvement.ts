// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getImprovement as get } from '../app/improvement/get-improvement.ts';
import { readProposals } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';

export const getImprovement =
  ({ app }: Http): Handler<Api['getImprovement']> =>
  async ({ params }, context) => {
    authorise(context, readProposals, null);
    return { status: 200, body: await get(app, params.proposalId as Uuid) };
  };
