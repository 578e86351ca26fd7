// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** How a campaign advances, what is to be expected, and what moved its dates. */
export const outlookQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['planning', 'outlook', campaignId],
    queryFn: (): Promise<Planning['CampaignOutlook']> =>
      body(planning.GET('/campaigns/{campaignId}/outlook', { params: { path: { campaignId } } })),
    meta: { reads: ['forecast', 'campaign', 'gate'] },
  });
