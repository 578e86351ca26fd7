// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

/** The tools that the person's hats give. */
export const launcherQuery = queryOptions({
  queryKey: ['catalog', 'launcher'],
  queryFn: (): Promise<Catalog['Launcher']> => body(catalog.GET('/launcher', {})),
  meta: { reads: ['activation', 'offer', 'instance', 'health', 'person', 'organisation'] },
});
