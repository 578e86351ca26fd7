// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';

/** What waits for a second person in a subtree, or waited. */
export const approvalsQuery = (organisationId: string, page: number) =>
  queryOptions({
    queryKey: ['identity', 'approvals', organisationId, page],
    queryFn: () =>
      body(identity.GET('/approvals', { params: { query: { organisationId, page, size: 20 } } })),
  });
