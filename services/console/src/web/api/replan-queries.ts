// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** The repair of a campaign's dates that waits, and what is late. */
export const replanQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['planning', 'replan', campaignId],
    queryFn: (): Promise<Planning['ReplanState']> =>
      body(planning.GET('/campaigns/{campaignId}/replan', { params: { path: { campaignId } } })),
    meta: { reads: ['campaign', 'task', 'gate', 'placement', 'forecast'] },
  });

/** What a repair moves at one organisation; it never changes. */
export const replanMovesQuery = (replanId: string, organisationKey: string) =>
  queryOptions({
    queryKey: ['planning', 'replan-moves', replanId, organisationKey],
    queryFn: (): Promise<Planning['ReplanMovePage']> =>
      body(
        planning.GET('/replans/{replanId}/moves', {
          params: { path: { replanId }, query: { organisationKey, size: 200 } },
        }),
      ),
    staleTime: Infinity,
  });
