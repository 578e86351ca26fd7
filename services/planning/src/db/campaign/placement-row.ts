// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { Hold } from '../../domain/placement/hold.ts';
import type { PlacementTable } from '../campaign-tables.ts';
import type { PlanningTables } from '../schema.ts';

export type PlacementRow = Selectable<PlacementTable>;

/** Reads a department of a campaign and holds its row until the end of the transaction. */
export const lockPlacement = (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  organisationId: Uuid,
): Promise<PlacementRow | undefined> =>
  db
    .selectFrom('placement')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst();

/** Reads every department of a campaign and holds the rows until the end of the transaction. */
export const lockPlacements = (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
): Promise<PlacementRow[]> =>
  db
    .selectFrom('placement')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('id')
    .forUpdate()
    .execute();

/** Writes a department's hold, null for none, and one more version than it had. */
export const writeHold = async (
  db: Kysely<PlanningTables>,
  { id, version }: Pick<PlacementRow, 'id' | 'version'>,
  hold: Hold | null,
): Promise<void> => {
  await db
    .updateTable('placement')
    .set({
      hold: (hold === null ? null : JSON.stringify(hold)) as string,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute();
};
