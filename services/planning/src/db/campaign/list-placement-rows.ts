// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { Hold } from '../../domain/placement/hold.ts';
import type { MapState } from '../../domain/placement/map-state.ts';
import type { Blocked } from '../../domain/task/task.ts';
import { pageTotal } from '../page-total.ts';
import type { Commitment } from '../campaign-tables.ts';
import type { PlanningTables } from '../schema.ts';

export interface PlacementFilter {
  readonly state?: MapState;
  readonly wave?: number;
  readonly regionId?: Uuid;
  readonly organisationId?: Uuid;
}

export type PlacementSort = 'code' | 'name' | 'wave' | 'state' | 'live';

export interface PlacementListRow {
  readonly organisation_id: Uuid;
  readonly region_id: Uuid;
  readonly wave: number;
  readonly state: MapState;
  readonly since: string | null;
  readonly commitment: Commitment;
  readonly is_provisional: boolean;
  readonly planned_start: string | null;
  readonly planned_live: string | null;
  readonly planned_end: string | null;
  readonly hold: Hold | null;
  /** Grows when the hold is changed. */
  readonly version: number;
  readonly blocked_task_id: Uuid | null;
  readonly blocked_template: string | null;
  readonly blocked: Blocked | null;
  readonly total: number;
  readonly accepted: number;
  readonly late: number;
}

const SORTS: Readonly<Record<PlacementSort, string>> = {
  code: 'o.key',
  name: 'o.short_name',
  wave: 'p.wave',
  state: 'p.state',
  live: 'p.planned_live',
};

const conditions = (campaignId: Uuid, filter: PlacementFilter) => {
  const parts = [sql`p.campaign_id = ${campaignId}`];
  if (filter.state) parts.push(sql`p.state = ${filter.state}`);
  if (filter.wave !== undefined) parts.push(sql`p.wave = ${filter.wave}`);
  if (filter.regionId) parts.push(sql`p.region_id = ${filter.regionId}`);
  if (filter.organisationId) parts.push(sql`p.organisation_id = ${filter.organisationId}`);
  return sql.join(parts, sql` and `);
};

const countPlacements = async (
  db: Kysely<PlanningTables>,
  where: ReturnType<typeof conditions>,
): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from placement p where ${where}`.execute(db);
  return rows[0]?.total ?? 0;
};

/** A page of the departments of a campaign, with the counts of their tasks. */
export const listPlacementRows = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  filter: PlacementFilter,
  sort: { readonly by: PlacementSort; readonly isDescending: boolean },
  page: { readonly size: number; readonly offset: number },
  today: string,
): Promise<{ rows: PlacementListRow[]; total: number }> => {
  const direction = sql.raw(sort.isDescending ? 'desc nulls last' : 'asc nulls last');
  const where = conditions(campaignId, filter);
  const { rows } = await sql<PlacementListRow>`
      with placed as (
        select p.*, w.commitment from placement p
        join wave w on w.campaign_id = p.campaign_id and w.number = p.wave
        join directory_organisation o on o.id = p.organisation_id
        where ${where}
        order by ${sql.raw(SORTS[sort.by])} ${direction}, o.key
        limit ${page.size} offset ${page.offset}
      ), counted as (
        select organisation_id, count(*)::int as total,
          (count(*) filter (where state in ('accepted', 'skipped')))::int as accepted,
          (count(*) filter (where state in ('todo', 'ready', 'in-progress', 'blocked')
            and planned_end < ${today}::date))::int as late
        from task where campaign_id = ${campaignId}
          and organisation_id in (select organisation_id from placed)
        group by organisation_id
      )
      select p.organisation_id, p.region_id, p.wave, p.state, p.since, p.commitment,
        p.is_provisional, p.planned_start, p.planned_live, p.planned_end, p.hold,
        p.version, p.blocked_task_id, b.template as blocked_template, b.blocked,
        coalesce(c.total, 0) as total, coalesce(c.accepted, 0) as accepted,
        coalesce(c.late, 0) as late
      from placed p
      join directory_organisation o on o.id = p.organisation_id
      left join counted c on c.organisation_id = p.organisation_id
      left join task b on b.id = p.blocked_task_id
      order by ${sql.raw(SORTS[sort.by])} ${direction}, o.key`.execute(db);
  return { rows, total: await pageTotal(rows.length, page, () => countPlacements(db, where)) };
};
