// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** What concerns the work of a hat: the types of resources whose change makes it be read again. */
const WORK_TYPES = [
  'task',
  'gate',
  'wave-gate',
  'campaign',
  'plan',
  'task-request',
  'escalation',
  'objection',
  'loan',
];

/** "À faire" of the active hat. */
export const workQuery = () =>
  queryOptions({
    queryKey: ['planning', 'work'],
    queryFn: (): Promise<Planning['Work']> => body(planning.GET('/work')),
    meta: { reads: WORK_TYPES },
  });
