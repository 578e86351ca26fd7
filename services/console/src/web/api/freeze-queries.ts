// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** Freezes of a campaign: in force or to come, or those that are over. */
export const freezesQuery = (campaignId: string, state: 'current' | 'over' = 'current') =>
  queryOptions({
    queryKey: ['planning', 'freezes', campaignId, state],
    queryFn: (): Promise<Planning['FreezePage']> =>
      body(
        planning.GET('/campaigns/{campaignId}/freezes', {
          params: { path: { campaignId }, query: { state, size: 100 } },
        }),
      ),
    meta: { reads: ['freeze'] },
  });
