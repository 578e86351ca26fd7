// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

const FOLLOW_MS = 60_000;

/** How all services are: the same that everybody may read. */
export const statusQuery = queryOptions({
  queryKey: ['catalog', 'status'],
  queryFn: (): Promise<Catalog['Status']> => body(catalog.GET('/status', {})),
  refetchInterval: FOLLOW_MS,
  meta: { reads: ['health', 'instance', 'hoster'] },
});
