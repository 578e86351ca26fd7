// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import type { ObjectionRow } from './objection-rows.ts';

/** The last objections of a region that were taken or declined since an instant, the last answered first. */
export const answeredObjections = (
  db: Kysely<PlanningTables>,
  regionId: Uuid,
  since: string,
  most: number,
): Promise<ObjectionRow[]> =>
  db
    .selectFrom('objection')
    .selectAll()
    .where('region_id', '=', regionId)
    .where('state', 'in', ['taken', 'declined'])
    .where(sql<boolean>`answer->>'at' >= ${since}`)
    .orderBy(sql`answer->>'at'`, 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
