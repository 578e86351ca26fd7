// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** Keeps what was published of an organisation's identity provider. */
export const keepProvider = async (
  db: Kysely<PlanningTables>,
  { id, organisationId, enabled }: EventData<'provider.enabled'>,
): Promise<void> => {
  const row = { organisation_id: organisationId as Uuid, is_enabled: enabled };
  await db
    .insertInto('provider')
    .values({ id: id as Uuid, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
};

/** Which of these organisations have an identity provider in service. */
export const connectedAmong = async (
  db: Kysely<PlanningTables>,
  organisationIds: readonly Uuid[],
): Promise<ReadonlySet<Uuid>> => {
  if (organisationIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('provider')
    .select('organisation_id')
    .where('organisation_id', 'in', [...new Set(organisationIds)])
    .where('is_enabled', '=', true)
    .execute();
  return new Set(rows.map((row) => row.organisation_id));
};
