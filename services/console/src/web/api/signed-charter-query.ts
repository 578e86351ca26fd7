// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';

/** Template of the task "sign the charter and the deployment agreement". */
const CHARTER = 'D06';

/** Departments of a region whose charter is accepted. */
export const signedCharterQuery = (regionId: string) =>
  queryOptions({
    queryKey: ['planning', 'signed-charter', regionId],
    queryFn: () =>
      body(
        planning.GET('/tasks', {
          params: {
            query: {
              organisationId: regionId,
              subtree: true,
              template: CHARTER,
              state: ['accepted'],
              size: 200,
            },
          },
        }),
      ),
    meta: { reads: ['task'] },
  });
