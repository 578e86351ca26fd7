// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getTimelineNode as get } from '../app/timeline/get-timeline-node.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getTimelineNode =
  ({ app }: Http): Handler<Api['getTimelineNode']> =>
  async ({ params, query }, context) => {
    authorise(context, readPlanning, null);
    const body = await get(app, params.campaignId as Uuid, query.node, callerOf(context));
    return { status: 200, body };
  };
