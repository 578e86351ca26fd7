// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getTimeline as get } from '../app/timeline/get-timeline.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getTimeline =
  ({ app }: Http): Handler<Api['getTimeline']> =>
  async ({ params, query: { region, wave } }, context) => {
    authorise(context, readPlanning, null);
    const body = await get(
      app,
      params.campaignId as Uuid,
      { ...(region !== undefined && { region }), ...(wave !== undefined && { wave }) },
      callerOf(context),
    );
    return { status: 200, body };
  };
