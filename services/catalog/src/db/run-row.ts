// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable } from 'kysely';
import type { ActivationRun } from '../domain/run/run.ts';
import type { CatalogDatabase } from './schema.ts';

/** A row as a run. */
export const runOf = (row: Selectable<CatalogDatabase['activation_run']>): ActivationRun => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  name: row.name,
  organisationId: row.organisation_id,
  tiers: row.tiers,
  offerIds: row.offer_ids,
  message: row.message,
  state: row.state,
  createdBy: row.created_by,
  mandateId: row.mandate_id,
  createdAt: row.created_at,
  approval: row.approval,
  closed: row.closed,
});

/** A run as a row. */
export const runRow = (run: ActivationRun) => ({
  id: run.id,
  version: run.version,
  kind: run.kind,
  name: run.name,
  organisation_id: run.organisationId,
  tiers: [...run.tiers],
  offer_ids: [...run.offerIds],
  message: run.message,
  state: run.state,
  created_by: run.createdBy,
  mandate_id: run.mandateId,
  created_at: run.createdAt,
  approval: JSON.stringify(run.approval),
  closed: JSON.stringify(run.closed),
});
