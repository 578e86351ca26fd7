// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** What holds the dates of a task or a gate, as they are planned now; undefined for a node that is neither. */
export const nodeReasons = async (db: Kysely<PlanningTables>, campaignId: Uuid, key: string) => {
  const of = (table: 'task' | 'gate') =>
    db
      .selectFrom(table)
      .select(['start_reason', 'end_reason'])
      .where('campaign_id', '=', campaignId)
      .where('node_key', '=', key);
  return of('task').unionAll(of('gate')).executeTakeFirst();
};
