// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { RunOrder } from '../app/runs/create-run.ts';
import type { Schemas } from './http.ts';

const ALL_TIERS = ['departmental'] as const;

/** What the body of a request orders. */
export const runOrder = (body: Schemas['NewActivationRun']): RunOrder => ({
  kind: body.kind ?? 'once',
  name: body.name,
  organisationId: body.organisationId as Uuid,
  tiers: body.tiers ?? ALL_TIERS,
  organisationIds: (body.organisationIds as Uuid[] | undefined) ?? null,
  offerIds: body.offerIds as Uuid[],
  message: body.message ?? null,
});
