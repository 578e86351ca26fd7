// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** One task with all that is needed to do it. */
export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['planning', 'task', taskId],
    queryFn: (): Promise<Planning['Task']> =>
      body(planning.GET('/tasks/{taskId}', { params: { path: { taskId } } })),
    meta: { reads: ['task', 'gate', 'freeze', 'wave'] },
  });
