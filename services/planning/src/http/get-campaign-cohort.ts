// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag } from '@essaim/service-kit';
import { getCampaignCohort as get } from '../app/campaign/campaign-cohort.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getCampaignCohort =
  ({ app }: Http): Handler<Api['getCampaignCohort']> =>
  async ({ params }, context) => {
    authorise(context, readPlanning, null);
    const cohort = await get(app, params.campaignId as Uuid, callerOf(context));
    return { status: 200, body: cohort, headers: { etag: entityTag(cohort.revision) } };
  };
