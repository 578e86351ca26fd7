// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listLocalCounters as list } from '../app/local/list-local-counters.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listLocalCounters =
  ({ app }: Http): Handler<Api['listLocalCounters']> =>
  async ({ params, query }, context) => {
    authorise(context, readPlanning, null);
    const { organisationId, template } = query;
    const body = await list(
      app,
      params.campaignId as Uuid,
      {
        ...(organisationId !== undefined && { organisationId: organisationId as Uuid }),
        ...(template !== undefined && { template }),
        page: pageRequest(query),
      },
      callerOf(context),
    );
    return { status: 200, body };
  };
