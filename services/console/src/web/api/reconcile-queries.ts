// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';

/** Nothing tells of a comparison that identity makes by itself: what is shown is read again. */
const FOLLOW_MS = 30_000;
const RUNNING_MS = 2000;

/** The last comparison with Keycloak, its version, what was taken over from it. */
export const reconcileStateQuery = queryOptions({
  queryKey: ['identity', 'reconcile'],
  queryFn: () => body(identity.GET('/reconcile')),
  refetchInterval: FOLLOW_MS,
});

/** A page of the plans that were asked to be done, those that wait first. */
export const reconcileRunsQuery = (page: number) =>
  queryOptions({
    queryKey: ['identity', 'reconcile-runs', page],
    queryFn: () => body(identity.GET('/reconcile/runs', { params: { query: { page, size: 20 } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((run) => run.state === 'running') === true ? RUNNING_MS : FOLLOW_MS,
  });
