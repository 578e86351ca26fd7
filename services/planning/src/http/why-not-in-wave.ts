// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { whyNotInWave as why } from '../app/proposal/why-not-in-wave.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const whyNotInWave =
  ({ app }: Http): Handler<Api['whyNotInWave']> =>
  async ({ params, query }, context) => {
    authorise(context, readProposals, null);
    const id = params.proposalId as Uuid;
    return { status: 200, body: await why(app, id, query, callerOf(context)) };
  };
