// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { ReplanTable } from '../replan-tables.ts';
import type { PlanningTables } from '../schema.ts';

type Db = Kysely<PlanningTables>;

const COLUMNS = [
  'replan.id',
  'replan.campaign_id',
  'replan.baseline_id',
  'replan.state',
  'replan.made_at',
  'replan.made_by',
  'replan.today',
  'replan.reality_hash',
  'replan.content',
] as const;

const select = (db: Db) =>
  db
    .selectFrom('replan')
    .innerJoin('campaign', 'campaign.id', 'replan.campaign_id')
    .select([...COLUMNS, 'campaign.name as campaign_name', 'campaign.playbook_id']);

/** A repair without its plan. */
export type ReplanRow = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

/** The repair of a campaign that waits for a decision. */
export const findOpenReplan = (db: Db, campaignId: Uuid): Promise<ReplanRow | undefined> =>
  select(db)
    .where('replan.campaign_id', '=', campaignId)
    .where('replan.state', '=', 'proposed')
    .executeTakeFirst();

/**
 * A repair.
 * @throws DomainError `not-found`
 */
export const readReplan = async (db: Db, id: Uuid): Promise<ReplanRow> => {
  const row = await select(db).where('replan.id', '=', id).executeTakeFirst();
  if (!row) throw problem('not-found');
  return row;
};

/**
 * A whole repair, locked.
 * @throws DomainError `not-found`
 */
export const lockReplan = async (db: Db, id: Uuid): Promise<Selectable<ReplanTable>> => {
  const row = await db
    .selectFrom('replan')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  return row;
};

/** Stores a repair in the place of one that waited. */
export const insertReplan = async (db: Db, row: Insertable<ReplanTable>): Promise<void> => {
  await db
    .updateTable('replan')
    .set({ state: 'dropped', decided_at: row.made_at, decided_by: row.made_by })
    .where('campaign_id', '=', row.campaign_id)
    .where('state', '=', 'proposed')
    .execute();
  await db.insertInto('replan').values(row).execute();
};

/** Notes what was decided. */
export const decideReplan = async (
  db: Db,
  id: Uuid,
  decision: Pick<ReplanTable, 'state' | 'decided_by' | 'proposal_id'> & { decided_at: string },
): Promise<void> => {
  await db.updateTable('replan').set(decision).where('id', '=', id).execute();
};

/** 1 for the plan as committed, and one more with each accepted repair. */
export const baselineNumber = async (db: Db, campaignId: Uuid): Promise<number> => {
  const { count } = await db
    .selectFrom('replan')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'accepted')
    .executeTakeFirstOrThrow();
  return count + 1;
};

/** What accepted repairs moved in a campaign, in the order in which they were accepted. */
export const acceptedMoves = async (
  db: Db,
  campaignId: Uuid,
): Promise<ReplanTable['content']['__select__']['moves'][number][]> => {
  const rows = await db
    .selectFrom('replan')
    .select('content')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'accepted')
    .orderBy('decided_at')
    .execute();
  return rows.flatMap(({ content }) => content.moves);
};
