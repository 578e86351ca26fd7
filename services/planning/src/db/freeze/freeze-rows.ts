// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { readPage } from '@essaim/postgres';
import type { Kysely, Selectable } from 'kysely';
import { currentOrOver } from '../current-or-over.ts';
import type { FreezeExceptionTable, FreezeTable } from '../freeze-tables.ts';
import type { PlanningTables } from '../schema.ts';

export type FreezeRow = Selectable<FreezeTable>;
export type FreezeExceptionRow = Selectable<FreezeExceptionTable>;

export interface FreezePage {
  readonly state: 'current' | 'over';
  readonly size: number;
  readonly offset: number;
}

/** A page of the freezes of a campaign: the next to end first, of those that are over the last. */
export const listFreezeRows = (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  { state, ...page }: FreezePage,
  today: string,
): Promise<{ readonly rows: FreezeRow[]; readonly total: number }> =>
  readPage(
    db
      .selectFrom('campaign_freeze')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .where(currentOrOver(state, 'ends_on', today))
      .orderBy('ends_on', state === 'current' ? 'asc' : 'desc')
      .orderBy('id'),
    page,
  );

/** What never changes of a freeze. */
export const findFreeze = (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<Pick<FreezeRow, 'campaign_id' | 'organisation_id'> | undefined> =>
  db
    .selectFrom('campaign_freeze')
    .select(['campaign_id', 'organisation_id'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Reads a freeze and holds its row until the end of the transaction. */
export const lockFreeze = (db: Kysely<PlanningTables>, id: Uuid): Promise<FreezeRow | undefined> =>
  db.selectFrom('campaign_freeze').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Overrides and derogations of some freezes, newest first. */
export const exceptionsOf = async (
  db: Kysely<PlanningTables>,
  freezeIds: readonly Uuid[],
): Promise<FreezeExceptionRow[]> =>
  freezeIds.length === 0
    ? []
    : db
        .selectFrom('freeze_exception')
        .selectAll()
        .where('freeze_id', 'in', freezeIds)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute();
