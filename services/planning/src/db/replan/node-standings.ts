// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { Standing } from '../../domain/replan/standing.ts';
import type { PlanningTables } from '../schema.ts';

type Db = Kysely<PlanningTables>;
type Known = Pick<Standing, 'node' | 'startedOn' | 'doneOn'>;

const dayOf = (instant: string): string => instant.slice(0, 10);

const taskStandings = async (db: Db, campaignId: Uuid): Promise<Known[]> => {
  const rows = await db
    .selectFrom('task')
    .select(['node_key', 'state', 'since', 'started_on', 'done_on'])
    .where('campaign_id', '=', campaignId)
    .where('tier', '<>', 'local')
    .orderBy('node_key')
    .execute();
  return rows.map((row) => {
    const isDone = row.state === 'declared' || row.state === 'accepted';
    const isOver = isDone || row.state === 'skipped';
    return {
      node: row.node_key,
      startedOn: row.started_on,
      doneOn: isOver ? (row.done_on ?? dayOf(row.since)) : null,
    };
  });
};

const gateStandings = async (db: Db, campaignId: Uuid): Promise<Known[]> => {
  const rows = await db
    .selectFrom('gate')
    .select(['node_key', 'state', 'declared_on', 'opened_on'])
    .where('campaign_id', '=', campaignId)
    .orderBy('node_key')
    .execute();
  return rows.map((row) => ({
    node: row.node_key,
    startedOn: row.state === 'closed' || row.state === 'refused' ? null : row.declared_on,
    doneOn: row.state === 'opened' ? row.opened_on : null,
  }));
};

/** What is known of every task and gate of a campaign, in the order of their keys. */
export const nodeStandings = async (db: Db, campaignId: Uuid): Promise<Known[]> => [
  ...(await taskStandings(db, campaignId)),
  ...(await gateStandings(db, campaignId)),
];
