// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Page, PageRequest } from '@essaim/service-kit';
import type { Kysely } from 'kysely';
import type { Incident } from '../../domain/health/incident.ts';
import { incidentOf } from '../repositories/incidents.ts';
import type { CatalogDatabase } from '../schema.ts';
import { readPage } from './read-page.ts';

export interface IncidentFilter {
  readonly hosterOrganisationId?: Uuid | undefined;
  /** Those of an instance, and those of all of its hoster's. */
  readonly instance?: { readonly id: Uuid; readonly hosterOrganisationId: Uuid } | undefined;
  readonly open?: boolean | undefined;
}

/** A page of incidents, newest first. */
export const listIncidents = (
  db: Kysely<CatalogDatabase>,
  { hosterOrganisationId, instance, open }: IncidentFilter,
  page: PageRequest,
): Promise<Page<Incident>> => {
  let query = db.selectFrom('incident').selectAll();
  if (hosterOrganisationId !== undefined) {
    query = query.where('hoster_organisation_id', '=', hosterOrganisationId);
  }
  if (instance !== undefined) {
    query = query
      .where('hoster_organisation_id', '=', instance.hosterOrganisationId)
      .where((where) =>
        where.or([where('instance_id', 'is', null), where('instance_id', '=', instance.id)]),
      );
  }
  if (open !== undefined) query = query.where('resolved_at', open ? 'is' : 'is not', null);
  return readPage(query.orderBy('opened_at', 'desc').orderBy('id'), page, incidentOf);
};

/** Incidents that are open or were resolved since an instant, newest first. */
export const incidentsSince = async (
  db: Kysely<CatalogDatabase>,
  since: string,
): Promise<readonly Incident[]> => {
  const rows = await db
    .selectFrom('incident')
    .selectAll()
    .where((where) =>
      where.or([where('resolved_at', 'is', null), where('resolved_at', '>=', since)]),
    )
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(incidentOf);
};

export const findIncident = async (
  db: Kysely<CatalogDatabase>,
  id: Uuid,
): Promise<Incident | undefined> => {
  const row = await db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst();
  return row && incidentOf(row);
};
