// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { OutlookContent, OutlookTable } from '../outlook-table.ts';
import type { PlanningTables } from '../schema.ts';

type Db = Kysely<PlanningTables>;
export type OutlookRow = Selectable<OutlookTable>;
type Cone = OutlookContent['forecast']['cone'];

/** When the last forecast of each day saw so many departments in service, in the order of the days; of what holds in a campaign. */
export const dailyCones = async (
  db: Db,
  campaignId: Uuid,
): Promise<{ day: string; cone: Cone }[]> => {
  const rows = await db
    .selectFrom('outlook')
    .select(['day', sql<Cone | null>`content->'forecast'->'cone'`.as('cone')])
    .distinctOn('day')
    .where('campaign_id', '=', campaignId)
    .where('is_proposed', '=', false)
    .orderBy('day')
    .orderBy('made_at', 'desc')
    .execute();
  return rows.flatMap(({ day, cone }) => (cone === null ? [] : [{ day, cone }]));
};

/** The forecast that knows just this. */
export const findOutlook = (
  db: Db,
  campaignId: Uuid,
  realityHash: string,
): Promise<OutlookRow | undefined> =>
  db
    .selectFrom('outlook')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('reality_hash', '=', realityHash)
    .executeTakeFirst();

/** Stores a forecast, unless another process did. */
export const insertOutlook = async (
  db: Db,
  { content, ...row }: Omit<OutlookRow, 'content'> & { readonly content: OutlookContent | null },
): Promise<void> => {
  await db
    .insertInto('outlook')
    .values({ ...row, content: JSON.stringify(content) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/**
 * Campaigns with a department that is not in service that lack a forecast of this day, or of the repair of
 * this day that waits for a decision.
 */
export const campaignsToForecast = (
  db: Db,
  day: string,
): Promise<{ id: Uuid; proposal_id: Uuid; committed_by: Uuid }[]> =>
  db
    .selectFrom('campaign')
    .select(['campaign.id', 'campaign.proposal_id', 'campaign.committed_by'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('placement')
          .select('placement.id')
          .whereRef('placement.campaign_id', '=', 'campaign.id')
          .where('placement.state', '!=', 'live'),
      ),
    )
    .where((eb) => {
      const today = eb
        .selectFrom('outlook')
        .select('outlook.day')
        .whereRef('outlook.campaign_id', '=', 'campaign.id')
        .where('outlook.day', '=', day)
        .where('outlook.is_proposed', '=', false);
      const waiting = eb
        .selectFrom('replan')
        .leftJoin('outlook', (join) =>
          join
            .onRef('outlook.campaign_id', '=', 'replan.campaign_id')
            .onRef('outlook.reality_hash', '=', 'replan.reality_hash'),
        )
        .select('replan.id')
        .whereRef('replan.campaign_id', '=', 'campaign.id')
        .where('replan.state', '=', 'proposed')
        .where('replan.today', '=', day)
        .where('outlook.day', 'is', null);
      return eb.or([eb.not(eb.exists(today)), eb.exists(waiting)]);
    })
    .orderBy('campaign.id')
    .execute();

/** The civil days on which gates of a template were opened in a campaign. */
export const openedOn = async (db: Db, campaignId: Uuid, template: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('gate')
    .select('opened_on')
    .where('campaign_id', '=', campaignId)
    .where('template', '=', template)
    .where('state', '=', 'opened')
    .where('opened_on', 'is not', null)
    .orderBy('opened_on')
    .execute();
  return rows.flatMap(({ opened_on: day }) => day ?? []);
};

/** The last forecast of what holds in a campaign that found dates. */
export const lastOutlook = (db: Db, campaignId: Uuid): Promise<OutlookRow | undefined> =>
  db
    .selectFrom('outlook')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('is_proposed', '=', false)
    .where(sql<boolean>`content <> 'null'::jsonb`)
    .orderBy('day', 'desc')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
