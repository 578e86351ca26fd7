// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listDepartments } from '../app/campaign/list-departments.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import { sortOf } from './sort-of.ts';
import type { Api, Http } from './http.ts';

export const listCampaignDepartments =
  ({ app }: Http): Handler<Api['listCampaignDepartments']> =>
  async ({ params, query }, context) => {
    authorise(context, readPlanning, null);
    const { state, wave, region } = query;
    const body = await listDepartments(
      app,
      params.campaignId as Uuid,
      {
        ...(state !== undefined && { state }),
        ...(wave !== undefined && { wave }),
        ...(region !== undefined && { region }),
        sort: sortOf(query.sort ?? 'code'),
        page: pageRequest(query),
      },
      callerOf(context),
    );
    return { status: 200, body };
  };
