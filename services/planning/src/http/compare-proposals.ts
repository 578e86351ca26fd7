// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { compareProposals as compare } from '../app/proposal/compare-proposals.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const compareProposals =
  ({ app }: Http): Handler<Api['compareProposals']> =>
  async ({ params, query }, context) => {
    authorise(context, readProposals, null);
    const [id, other] = [params.proposalId as Uuid, query.with as Uuid];
    return { status: 200, body: await compare(app, id, other, callerOf(context)) };
  };
