// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { listLocalTasks as list } from '../app/local/list-local-tasks.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listLocalTasks =
  ({ app }: Http): Handler<Api['listLocalTasks']> =>
  async ({ params, query }, context) => {
    const [campaign, organisation] = [params.campaignId as Uuid, query.organisationId as Uuid];
    const items = await list(app, campaign, organisation, callerOf(context));
    return { status: 200, body: { items } };
  };
