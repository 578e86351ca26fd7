// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

const reads = ['campaign', 'task', 'gate'];

/** The checklist of an association in a campaign. */
export const localTasksQuery = (campaignId: string, organisationId: string) =>
  queryOptions({
    queryKey: ['planning', 'local-tasks', campaignId, organisationId],
    queryFn: async (): Promise<Planning['LocalTask'][]> => {
      const { items } = await body(
        planning.GET('/campaigns/{campaignId}/local-tasks', {
          params: { path: { campaignId }, query: { organisationId } },
        }),
      );
      return items;
    },
    meta: { reads },
  });

/** How many associations of a department are how far with each task of the checklist. */
export const localCountersQuery = (campaignId: string, organisationId: string) =>
  queryOptions({
    queryKey: ['planning', 'local-counters', campaignId, organisationId],
    queryFn: async (): Promise<Planning['LocalCounter'][]> => {
      const { items } = await body(
        planning.GET('/campaigns/{campaignId}/local-counters', {
          params: { path: { campaignId }, query: { organisationId, size: 50 } },
        }),
      );
      return items;
    },
    meta: { reads },
  });

/** Begins a task of the checklist; throws ProblemError when the service refuses. */
export const beginLocalTask = (campaignId: string, organisationId: string, template: string) =>
  body(
    planning.POST('/campaigns/{campaignId}/local-tasks', {
      params: { path: { campaignId } },
      body: { organisationId, template },
    }),
  );
