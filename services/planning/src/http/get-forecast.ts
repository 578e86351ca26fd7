// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getForecast as get } from '../app/forecast/get-forecast.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getForecast =
  ({ app }: Http): Handler<Api['getForecast']> =>
  async ({ params }, context) => {
    authorise(context, readProposals, null);
    const { today } = callerOf(context);
    return { status: 200, body: await get(app, params.proposalId as Uuid, today) };
  };
