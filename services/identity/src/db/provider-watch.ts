// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import type { ProviderCheck } from '../domain/providers/provider.ts';
import type { Database, Work } from './database.ts';

/** The provider in service whose own test is due first, if any. */
export const dueProvider = async (
  db: Database,
  before: Temporal.Instant,
): Promise<Uuid | undefined> => {
  const row = await db
    .selectFrom('identity_provider')
    .select('id')
    .where('state', '=', 'enabled')
    .where((where) =>
      where.or([where('watched_at', 'is', null), where('watched_at', '<', before.toString())]),
    )
    .orderBy(sql`watched_at nulls first`)
    .limit(1)
    .executeTakeFirst();
  return row?.id;
};

/** Records what the test of a provider in service found; what it is in Keycloak stays. */
export const recordWatch = async (
  trx: Work | Database,
  id: Uuid,
  check: ProviderCheck,
  at: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('identity_provider')
    .set({ check_result: JSON.stringify(check), watched_at: at.toString() })
    .where('id', '=', id)
    .where('state', '=', 'enabled')
    .execute();
};

/** How many providers are in service, and how many of them have something to correct or to know. */
export const providerFigures = async (db: Database): Promise<Record<string, number>> => {
  const rows = await db
    .selectFrom('identity_provider')
    .select((eb) => [
      sql<string>`check_result->>'outcome'`.as('outcome'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('state', '=', 'enabled')
    .groupBy('outcome')
    .execute();
  const count = (outcome: string): number =>
    rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return {
    providersInService: rows.reduce((sum, row) => sum + row.count, 0),
    providersFailing: count('failed'),
    providersToKnow: count('warning'),
  };
};
