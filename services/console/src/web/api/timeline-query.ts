// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** Why a task or a gate of a campaign has its dates. */
export const timelineNodeQuery = (campaignId: string, node: string) =>
  queryOptions({
    queryKey: ['planning', 'timeline-node', campaignId, node],
    queryFn: (): Promise<Planning['TimelineNode']> =>
      body(
        planning.GET('/campaigns/{campaignId}/timeline/node', {
          params: { path: { campaignId }, query: { node } },
        }),
      ),
    meta: { reads: ['campaign', 'task', 'gate'] },
  });

/** Every dated task and gate of a campaign, or of one region or wave of it, beside the reference. */
export const timelineQuery = (
  campaignId: string,
  { region, wave }: { region: string | undefined; wave: number | undefined },
) =>
  queryOptions({
    queryKey: ['planning', 'timeline', campaignId, region, wave],
    queryFn: (): Promise<Planning['Timeline']> =>
      body(
        planning.GET('/campaigns/{campaignId}/timeline', {
          params: {
            path: { campaignId },
            query: {
              ...(region === undefined ? {} : { region }),
              ...(wave === undefined ? {} : { wave }),
            },
          },
        }),
      ),
    meta: { reads: ['campaign', 'task', 'gate', 'wave-gate', 'placement'] },
  });
