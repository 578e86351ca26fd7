// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';

const FOLLOW_MS = 1500;

/** Identity providers of the organisations of a subtree, by name. */
export const providersQuery = (organisationId: string, page: number) =>
  queryOptions({
    queryKey: ['identity', 'providers', organisationId, page],
    queryFn: () =>
      body(
        identity.GET('/identity-providers', {
          params: { query: { organisationId, page, size: 50 } },
        }),
      ),
  });

/** One provider with its version, read again until Keycloak holds it as it is. */
export const providerQuery = (providerId: string) =>
  queryOptions({
    queryKey: ['identity', 'provider', providerId],
    queryFn: async () => {
      const call = identity.GET('/identity-providers/{providerId}', {
        params: { path: { providerId } },
      });
      const { response } = await call;
      return { provider: await body(call), tag: response.headers.get('etag') ?? '' };
    },
    refetchInterval: ({ state }) => (state.data?.provider.isApplied === false ? FOLLOW_MS : false),
  });

/** What to give to the administrator of an organisation's next provider. */
export const handoverQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'provider-handover', organisationId],
    queryFn: () =>
      body(identity.GET('/identity-providers/handover', { params: { query: { organisationId } } })),
  });
