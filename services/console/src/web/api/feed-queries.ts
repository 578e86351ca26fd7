// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** The calendar feeds of whoever is signed in, without their addresses. */
export const feedsQuery = queryOptions({
  queryKey: ['planning', 'calendar-feeds'],
  queryFn: (): Promise<Planning['CalendarFeedList']> => body(planning.GET('/calendar-feeds', {})),
});

/** Every one throws ProblemError when the service refuses. */
export const createFeed = (asked: Planning['NewCalendarFeed']) =>
  body(planning.POST('/calendar-feeds', { body: asked }));

export const revokeFeed = async (feedId: string): Promise<void> => {
  await body(planning.DELETE('/calendar-feeds/{feedId}', { params: { path: { feedId } } }));
};
