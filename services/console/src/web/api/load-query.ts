// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** A plan to look into: that of a campaign, or a proposal. */
export type PlanPlace = { campaign: string } | { proposal: string };

/** Capacity and demand of one resource by week, in a plan. */
export const loadQuery = (place: PlanPlace, resource: Planning['LoadedResource']) =>
  queryOptions({
    queryKey: ['planning', 'load', place, resource],
    queryFn: (): Promise<Planning['ResourceLoad']> =>
      'campaign' in place
        ? body(
            planning.GET('/campaigns/{campaignId}/load', {
              params: { path: { campaignId: place.campaign }, query: { resource } },
            }),
          )
        : body(
            planning.GET('/proposals/{proposalId}/load', {
              params: { path: { proposalId: place.proposal }, query: { resource } },
            }),
          ),
    meta: { reads: ['campaign', 'plan'] },
  });
