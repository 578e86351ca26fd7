// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

const reads = [
  'forecast',
  'campaign',
  'plan',
  'task',
  'gate',
  'wave-gate',
  'placement',
  'freeze',
  'wave',
];

/** Campaigns, newest first. */
export const campaignsQuery = queryOptions({
  queryKey: ['planning', 'campaigns'],
  queryFn: (): Promise<Planning['CampaignPage']> =>
    body(planning.GET('/campaigns', { params: { query: { size: 50 } } })),
  meta: { reads: ['campaign'] },
});

/** Figures, waves and what waits for a decision. */
export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['planning', 'campaign', campaignId],
    queryFn: (): Promise<Planning['Campaign']> =>
      body(planning.GET('/campaigns/{campaignId}', { params: { path: { campaignId } } })),
    meta: { reads: [...reads, 'objection'] },
  });

/** State of each department of a campaign. */
export const campaignDepartmentsQuery = (campaignId: string, region?: string) =>
  queryOptions({
    queryKey: ['planning', 'campaign-departments', campaignId, region],
    queryFn: (): Promise<Planning['CampaignDepartmentPage']> =>
      body(
        planning.GET('/campaigns/{campaignId}/departments', {
          params: {
            path: { campaignId },
            query: { size: 200, ...(region === undefined ? {} : { region }) },
          },
        }),
      ),
    meta: { reads },
  });
