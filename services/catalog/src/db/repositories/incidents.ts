// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable, Transaction } from 'kysely';
import type { IncidentRepository } from '../../app/ports.ts';
import type { Incident } from '../../domain/health/incident.ts';
import type { CatalogDatabase } from '../schema.ts';

/** A row as an incident. */
export const incidentOf = (row: Selectable<CatalogDatabase['incident']>): Incident => ({
  id: row.id,
  version: row.version,
  hosterOrganisationId: row.hoster_organisation_id,
  instanceId: row.instance_id,
  title: row.title,
  fault: row.fault,
  openedAt: row.opened_at,
  resolvedAt: row.resolved_at,
  updates: row.updates,
});

/** Incidents, within a transaction. */
export const incidentRepository = (trx: Transaction<CatalogDatabase>): IncidentRepository => ({
  lock: async (id) => {
    const row = await trx
      .selectFrom('incident')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && incidentOf(row);
  },
  openByItself: async (instanceId) => {
    const row = await trx
      .selectFrom('incident')
      .selectAll()
      .where('instance_id', '=', instanceId)
      .where('title', 'is', null)
      .where('resolved_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    return row && incidentOf(row);
  },
  put: async (incident) => {
    const row = {
      id: incident.id,
      version: incident.version,
      hoster_organisation_id: incident.hosterOrganisationId,
      instance_id: incident.instanceId,
      title: incident.title,
      fault: incident.fault,
      opened_at: incident.openedAt,
      resolved_at: incident.resolvedAt,
      updates: JSON.stringify(incident.updates),
    };
    await trx
      .insertInto('incident')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  },
});
