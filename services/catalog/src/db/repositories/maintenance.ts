// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable, Transaction } from 'kysely';
import type { MaintenanceRepository } from '../../app/ports.ts';
import type { Maintenance } from '../../domain/health/maintenance.ts';
import type { CatalogDatabase } from '../schema.ts';

/** A row as a maintenance window. */
export const maintenanceOf = (row: Selectable<CatalogDatabase['maintenance']>): Maintenance => ({
  id: row.id,
  version: row.version,
  hosterOrganisationId: row.hoster_organisation_id,
  instanceId: row.instance_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  message: row.message,
  createdBy: row.created_by,
  cancelledAt: row.cancelled_at,
});

/** Maintenance windows, within a transaction. */
export const maintenanceRepository = (
  trx: Transaction<CatalogDatabase>,
): MaintenanceRepository => ({
  lock: async (id) => {
    const row = await trx
      .selectFrom('maintenance')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && maintenanceOf(row);
  },
  inForce: async (hosterOrganisationId, instanceId, at) => {
    const row = await trx
      .selectFrom('maintenance')
      .select('id')
      .where('hoster_organisation_id', '=', hosterOrganisationId)
      .where('cancelled_at', 'is', null)
      .where('starts_at', '<=', at.toString())
      .where('ends_at', '>', at.toString())
      .where((where) =>
        where.or([where('instance_id', 'is', null), where('instance_id', '=', instanceId)]),
      )
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  put: async (window) => {
    const row = {
      id: window.id,
      version: window.version,
      hoster_organisation_id: window.hosterOrganisationId,
      instance_id: window.instanceId,
      starts_at: window.startsAt,
      ends_at: window.endsAt,
      message: window.message,
      created_by: window.createdBy,
      cancelled_at: window.cancelledAt,
    };
    await trx
      .insertInto('maintenance')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  },
});
