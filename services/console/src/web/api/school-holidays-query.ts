// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** School calendars, and how far each is known. */
export const schoolHolidaysQuery = queryOptions({
  queryKey: ['planning', 'school-holidays'],
  queryFn: (): Promise<Planning['SchoolCalendars']> => body(planning.GET('/school-holidays', {})),
});
