// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** How the departments of a campaign were chosen, and what would differ today. */
export const campaignCohortQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['planning', 'campaign-cohort', campaignId],
    queryFn: (): Promise<Planning['CampaignCohort']> =>
      body(planning.GET('/campaigns/{campaignId}/cohort', { params: { path: { campaignId } } })),
    meta: { reads: ['organisation', 'campaign', 'plan', 'placement'] },
  });

/** Throws ProblemError when the service refuses. */
export const setLateJoiners = (
  campaignId: string,
  { revision }: Pick<Planning['CampaignCohort'], 'revision'>,
  policy: Planning['LateJoinerPolicy'],
) =>
  body(
    planning.PUT('/campaigns/{campaignId}/late-joiners', {
      params: { path: { campaignId }, header: { 'If-Match': `"${revision}"` } },
      body: { policy },
    }),
  );
