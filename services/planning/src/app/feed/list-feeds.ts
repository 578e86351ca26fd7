// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { feedsOf } from '../../db/feed/feed-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { presentFeed } from './present-feed.ts';

/** The calendar feeds of the caller. */
export const listFeeds = async (
  { db }: Pick<AppContext, 'db'>,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['CalendarFeedList']> => {
  const [rows, directory] = await Promise.all([
    feedsOf(db, caller.person.personId),
    loadDirectory(db, caller.today),
  ]);
  const names = await loadNames(db, directory, {
    organisations: rows.map((row) => row.organisation_id),
  });
  return { items: rows.map((row) => presentFeed(row, names)) };
};
