// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getHelp } from '../app/help/get-help.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getWhatHelps =
  ({ app }: Http): Handler<Api['getWhatHelps']> =>
  async ({ params }, context) => {
    authorise(context, readProposals, null);
    const { today } = callerOf(context);
    return { status: 200, body: await getHelp(app, params.proposalId as Uuid, today) };
  };
