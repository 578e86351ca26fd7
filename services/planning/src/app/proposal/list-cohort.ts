// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Organisation } from '@essaim/directory';
import { tagsOf } from '../../domain/freeze/freeze-tags.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { organisationRef } from '../directory/names.ts';
import { isMember, providerOf } from './cohort.ts';

type Schemas = PlanningApi['components']['schemas'];
type Item = Schemas['CohortDepartment'];
type SortBy = 'name' | 'code' | 'readinessScore' | 'region';

export interface CohortQuery {
  readonly region?: string;
  readonly readiness?: string;
  readonly minReadinessScore?: number;
  readonly free?: boolean;
  readonly sort: { readonly by: SortBy; readonly isDescending: boolean };
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

const valueOf = (item: Item, by: SortBy): string | number => {
  if (by === 'readinessScore') return item.readinessScore ?? -1;
  if (by === 'region') return item.region.name;
  return by === 'name' ? item.organisation.shortName : (item.organisation.code ?? '');
};

const compareBy =
  ({ by, isDescending }: CohortQuery['sort']) =>
  (a: Item, b: Item): number => {
    const [left, right] = [valueOf(a, by), valueOf(b, by)];
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right), 'fr');
    const directed = isDescending ? -order : order;
    return directed || a.organisation.key.localeCompare(b.organisation.key);
  };

/** A page of the departments that a plan may take, with the campaign that holds them. */
export const listCohort = async (
  { db }: Pick<AppContext, 'db'>,
  query: CohortQuery,
  caller: Caller,
): Promise<Schemas['CohortPage']> => {
  const [directory, placed] = await Promise.all([
    loadDirectory(db, caller.today),
    db
      .selectFrom('placement')
      .innerJoin('campaign', 'campaign.id', 'placement.campaign_id')
      .select(['placement.organisation_id', 'placement.state', 'campaign.id', 'campaign.name'])
      .execute(),
  ]);
  const placements = new Map(placed.map((row) => [row.organisation_id, row]));
  const departments = directory.ofTier('departmental').filter(isMember);
  const present = (row: Organisation): Item[] => {
    const region = row.parent_id === null ? undefined : directory.row(row.parent_id);
    if (!region) return [];
    const placement = placements.get(row.id);
    return [
      {
        organisation: organisationRef(row),
        region: organisationRef(region),
        readiness: row.readiness,
        readinessScore: row.readiness_score,
        tags: tagsOf(null, row.territory),
        identityProvider: providerOf(region),
        pilot: row.pilot,
        associations: row.associations,
        members: row.members,
        coordinators: directory.holders(row.id, 'coordination').length,
        campaign: placement ? { id: placement.id, name: placement.name } : null,
        state: placement?.state ?? null,
      },
    ];
  };
  const matching = departments
    .flatMap(present)
    .filter(
      (item) =>
        (query.region === undefined || item.region.key === query.region) &&
        (query.readiness === undefined || item.readiness === query.readiness) &&
        (query.minReadinessScore === undefined ||
          (item.readinessScore ?? 0) >= query.minReadinessScore) &&
        (query.free !== true || item.campaign === null),
    )
    .toSorted(compareBy(query.sort));
  const { page, size, offset } = query.page;
  return {
    items: matching.slice(offset, offset + size),
    page,
    size,
    total: matching.length,
    free: matching.filter(({ campaign }) => campaign === null).length,
    readiness: [...new Set(departments.flatMap(({ readiness }) => readiness ?? []))].sort(),
    regions: directory.ofTier('regional').map(organisationRef),
  };
};
