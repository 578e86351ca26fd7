// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

const FOLLOW_MS = 5000;

/** The webhooks of an organisation: a handful. */
export const webhooksQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['catalog', 'webhooks', organisationId],
    queryFn: (): Promise<Catalog['WebhookPage']> =>
      body(catalog.GET('/webhooks', { params: { query: { organisationId, size: 200 } } })),
  });

/** What was sent to a webhook, the newest first; read again while something is under way. */
export const deliveriesQuery = (webhookId: string, page: number, size: number) =>
  queryOptions({
    queryKey: ['catalog', 'deliveries', webhookId, page],
    queryFn: (): Promise<Catalog['DeliveryPage']> =>
      body(
        catalog.GET('/webhooks/{webhookId}/deliveries', {
          params: { path: { webhookId }, query: { page, size } },
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'pending') === true ? FOLLOW_MS : false,
  });
