// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

/** Every one throws ProblemError when the service refuses. */
export const previewRun = (order: Catalog['NewActivationRun']) =>
  body(catalog.POST('/activation-runs/preview', { body: order }));

export const createRun = (order: Catalog['NewActivationRun'], key: string) =>
  body(
    catalog.POST('/activation-runs', {
      params: { header: { 'Idempotency-Key': key } },
      body: order,
    }),
  );

export const moveRun = (
  { id, version }: Pick<Catalog['ActivationRun'], 'id' | 'version'>,
  order: Catalog['RunMoveOrder'],
) =>
  body(
    catalog.POST('/activation-runs/{runId}/moves', {
      params: { path: { runId: id }, header: { 'If-Match': `"${version}"` } },
      body: order,
    }),
  );
