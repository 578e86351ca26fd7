// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

/** Every one throws ProblemError when the service refuses. */
export const checkInstance = (instanceId: string) =>
  body(catalog.POST('/instances/{instanceId}/health/check', { params: { path: { instanceId } } }));

export const planMaintenance = (asked: Catalog['NewMaintenance'], key: string) =>
  body(
    catalog.POST('/maintenance', { params: { header: { 'Idempotency-Key': key } }, body: asked }),
  );

export const cancelMaintenance = ({
  id,
  version,
}: Pick<Catalog['Maintenance'], 'id' | 'version'>) =>
  body(
    catalog.POST('/maintenance/{maintenanceId}/cancel', {
      params: { path: { maintenanceId: id }, header: { 'If-Match': `"${version}"` } },
    }),
  );

export const openIncident = (asked: Catalog['NewIncident'], key: string) =>
  body(catalog.POST('/incidents', { params: { header: { 'Idempotency-Key': key } }, body: asked }));

export const updateIncident = (
  { id, version }: Pick<Catalog['Incident'], 'id' | 'version'>,
  word: Catalog['NewIncidentUpdate'],
) =>
  body(
    catalog.POST('/incidents/{incidentId}/updates', {
      params: { path: { incidentId: id }, header: { 'If-Match': `"${version}"` } },
      body: word,
    }),
  );
