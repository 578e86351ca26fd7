// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { AskedStart } from '../../domain/objection/objection.ts';
import type { PlanningTables } from '../schema.ts';

/** Pins of tasks of a campaign that nobody began and whose day is to come, in the order of their nodes. */
export const pinnedStarts = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  today: string,
): Promise<AskedStart[]> => {
  const rows = await db
    .selectFrom('task')
    .select(['node_key as node', sql<string>`pin ->> 'notBefore'`.as('date')])
    .where('campaign_id', '=', campaignId)
    .where('pin', 'is not', null)
    .where('state', 'in', ['todo', 'ready', 'blocked'])
    .where('started_on', 'is', null)
    .orderBy('node_key')
    .execute();
  return rows.filter(({ date }) => date > today);
};
