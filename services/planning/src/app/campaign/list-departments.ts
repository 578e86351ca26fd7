// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import {
  type PlacementFilter,
  type PlacementListRow,
  type PlacementSort,
  listPlacementRows,
} from '../../db/campaign/list-placement-rows.ts';
import { heldUntil } from '../../domain/placement/hold.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type Names, loadNames } from '../directory/names.ts';
import { presentBlocked } from '../present/present-blocked.ts';
import { type CampaignCore, loadCampaign } from './load-campaign.ts';
import type { Schemas } from './present-campaign.ts';

type Department = Schemas['CampaignDepartment'];

export interface DepartmentQuery extends Omit<PlacementFilter, 'regionId'> {
  /** Key of a region. */
  readonly region?: string;
  readonly sort: { readonly by: PlacementSort; readonly isDescending: boolean };
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

/** A page of the departments of a campaign as they stand on the map. */
export const listDepartments = async (
  { db }: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  query: DepartmentQuery,
  caller: Caller,
): Promise<Schemas['CampaignDepartmentPage']> => {
  const campaign = await loadCampaign(db, campaignId);
  const directory = await loadDirectory(db, caller.today);
  const { page, size, offset } = query.page;
  const region = query.region === undefined ? undefined : directory.byKey(query.region);
  if (query.region !== undefined && !region) return { items: [], page, size, total: 0 };
  const filter: PlacementFilter = {
    ...(query.state && { state: query.state }),
    ...(query.wave !== undefined && { wave: query.wave }),
    ...(region && { regionId: region.id }),
  };
  const { rows, total } = await listPlacementRows(
    db,
    campaignId,
    filter,
    query.sort,
    { size, offset },
    caller.today,
  );
  const items = await presentDepartments(db, campaign, directory, rows, caller);
  return { items, page, size, total };
};

/** Departments as they stand on the map. */
export const presentDepartments = async (
  db: AppContext['db'],
  campaign: CampaignCore,
  directory: DirectorySnapshot,
  rows: readonly PlacementListRow[],
  reader: Pick<Caller, 'today' | 'language'>,
): Promise<Department[]> => {
  const ids = rows.map((row) => row.organisation_id);
  const [gates, names] = await Promise.all([
    ids.length === 0
      ? []
      : db
          .selectFrom('gate')
          .select(['id', 'organisation_id', 'template', 'state', 'planned_end', 'opened_on'])
          .where(sql<boolean>`organisation_id = any(${ids}::uuid[])`)
          .orderBy('template')
          .execute(),
    loadNames(db, directory, {
      people: rows.flatMap((row) => [row.hold?.by, row.blocked?.personId]),
    }),
  ]);
  const byOrganisation = Map.groupBy(gates, (gate) => gate.organisation_id);
  return rows.map((row) => ({
    ...presentDepartment(row, campaign, directory, names, reader),
    gates: (byOrganisation.get(row.organisation_id) ?? []).map((gate) => ({
      id: gate.id,
      gate: gate.template,
      state: gate.state,
      planned: gate.planned_end,
      openedOn: gate.opened_on,
    })),
  }));
};

const presentDepartment = (
  row: PlacementListRow,
  { playbook }: CampaignCore,
  directory: DirectorySnapshot,
  names: Names,
  { today, language }: Pick<Caller, 'today' | 'language'>,
): Omit<Department, 'gates'> => ({
  organisation: names.organisation(row.organisation_id),
  region: names.organisation(row.region_id),
  wave: row.wave,
  state: row.state,
  since: row.since,
  commitment: row.commitment,
  provisional: row.is_provisional,
  late: row.late > 0,
  blocked:
    row.blocked === null || row.blocked_task_id === null || row.blocked_template === null
      ? null
      : presentBlocked(
          row.blocked,
          {
            id: row.blocked_task_id,
            template: row.blocked_template,
            organisation_id: row.organisation_id,
          },
          playbook,
          directory,
          names,
          language,
        ),
  hold:
    row.hold === null || heldUntil(row.hold, today) === null
      ? null
      : {
          reason: row.hold.reason,
          since: row.hold.since,
          until: row.hold.until,
          by: names.person(row.hold.by),
          tag: row.hold.tag ?? null,
        },
  tasks: { total: row.total, accepted: row.accepted, late: row.late },
  dates: { start: row.planned_start, live: row.planned_live, end: row.planned_end },
  coordinators: directory.holders(row.organisation_id, 'coordination').length,
  revision: row.version,
});
