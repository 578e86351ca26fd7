// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** Holidays of which the nation says whether they count. */
export const calendarSettingsQuery = queryOptions({
  queryKey: ['planning', 'calendar-settings'],
  queryFn: (): Promise<Planning['CalendarSettingsState']> =>
    body(planning.GET('/calendar-settings', {})),
});

/** Settles holidays in place of what was read. Throws ProblemError when the service refuses. */
export const setCalendarSettings = (
  { revision }: Pick<Planning['CalendarSettingsState'], 'revision'>,
  settings: Planning['CalendarSettings'],
): Promise<Planning['CalendarSettingsState']> =>
  body(
    planning.PUT('/calendar-settings', {
      params: { header: { 'If-Match': `"${revision}"` } },
      body: settings,
    }),
  );
