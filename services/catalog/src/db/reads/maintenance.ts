// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Page, PageRequest } from '@essaim/service-kit';
import type { Kysely } from 'kysely';
import type { Maintenance } from '../../domain/health/maintenance.ts';
import { maintenanceOf } from '../repositories/maintenance.ts';
import type { CatalogDatabase } from '../schema.ts';
import { readPage } from './read-page.ts';

export interface MaintenanceFilter {
  readonly hosterOrganisationId?: Uuid | undefined;
  /** Without those that are over at this instant or were called off; all when absent. */
  readonly after?: string | undefined;
  /** Those that begin before this instant; all when absent. */
  readonly before?: string | undefined;
}

const matching = (
  db: Kysely<CatalogDatabase>,
  { hosterOrganisationId, after, before }: MaintenanceFilter,
) => {
  let query = db.selectFrom('maintenance').selectAll();
  if (hosterOrganisationId !== undefined) {
    query = query.where('hoster_organisation_id', '=', hosterOrganisationId);
  }
  if (after !== undefined) {
    query = query.where('ends_at', '>', after).where('cancelled_at', 'is', null);
  }
  if (before !== undefined) query = query.where('starts_at', '<', before);
  return query;
};

/** A page of maintenance windows, by their starts: what is to come in order, what was from the last. */
export const listMaintenance = (
  db: Kysely<CatalogDatabase>,
  filter: MaintenanceFilter,
  page: PageRequest,
): Promise<Page<Maintenance>> =>
  readPage(
    matching(db, filter)
      .orderBy('starts_at', filter.after === undefined ? 'desc' : 'asc')
      .orderBy('id'),
    page,
    maintenanceOf,
  );

/** Windows that are not over at an instant and begin before another, by their starts. */
export const maintenanceBetween = async (
  db: Kysely<CatalogDatabase>,
  after: string,
  before: string,
): Promise<readonly Maintenance[]> => {
  const rows = await matching(db, { after, before }).orderBy('starts_at').orderBy('id').execute();
  return rows.map(maintenanceOf);
};

export const findMaintenance = async (
  db: Kysely<CatalogDatabase>,
  id: Uuid,
): Promise<Maintenance | undefined> => {
  const row = await db
    .selectFrom('maintenance')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && maintenanceOf(row);
};
