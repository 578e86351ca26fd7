// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { FeedRow } from '../../db/feed/feed-rows.ts';
import type { Names } from '../directory/names.ts';

/** A feed without its secret, which nobody has any more. */
export const presentFeed = (
  row: FeedRow,
  names: Names,
): PlanningApi['components']['schemas']['CalendarFeed'] => ({
  id: row.id,
  scope: row.scope,
  organisation: row.organisation_id === null ? null : names.organisation(row.organisation_id),
  createdAt: row.created_at,
});
