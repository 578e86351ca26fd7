// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, catalog, identity, planning } from './clients.ts';

const query = (organisationId: string) => ({ params: { query: { organisationId } } });

/** What planning answers for in the thread: wave, organisation, task. */
export const planningLinksQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['planning', 'thread', organisationId],
    queryFn: () => body(planning.GET('/thread-links', query(organisationId))),
    meta: { reads: ['task', 'gate', 'campaign', 'placement', 'wave-gate'] },
  });

/** What catalog answers for: the activations. */
export const catalogLinksQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['catalog', 'thread', organisationId],
    queryFn: () => body(catalog.GET('/thread-links', query(organisationId))),
    meta: { reads: ['activation', 'instance'] },
  });

/** What identity answers for: client, access, first sign-in. */
export const identityLinksQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'thread', organisationId],
    queryFn: () => body(identity.GET('/thread-links', query(organisationId))),
    meta: { reads: ['client', 'access', 'sign-in', 'person'] },
  });
