// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** The economic model: prices, and what each tier pays. */
export const costModelQuery = queryOptions({
  queryKey: ['planning', 'cost-model'],
  queryFn: (): Promise<Planning['CostModelState']> => body(planning.GET('/cost-model', {})),
});

/** What a campaign and its waves cost. */
export const campaignCostsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['planning', 'campaign-costs', campaignId],
    queryFn: (): Promise<Planning['CampaignCosts']> =>
      body(planning.GET('/campaigns/{campaignId}/costs', { params: { path: { campaignId } } })),
    meta: { reads: ['campaign', 'plan'] },
  });

/** Settles the economic model in place of the one that was read. */
export const setCostModel = (
  { revision }: Pick<Planning['CostModelState'], 'revision'>,
  model: Planning['CostModel'],
) =>
  body(
    planning.PUT('/cost-model', {
      params: { header: { 'If-Match': `"${revision}"` } },
      body: model,
    }),
  );
