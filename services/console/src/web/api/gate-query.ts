// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** A gate with its criteria. */
export const gateQuery = (gateId: string) =>
  queryOptions({
    queryKey: ['planning', 'gate', gateId],
    queryFn: (): Promise<Planning['Gate']> =>
      body(planning.GET('/gates/{gateId}', { params: { path: { gateId } } })),
    meta: { reads: ['gate', 'task', 'wave-gate', 'freeze', 'wave'] },
  });
