// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ResourcePool } from '@essaim/scheduler';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** Keeps others from importing until the end of the transaction: two imports would add up. */
export const lockPools = (db: Kysely<PlanningTables>): Promise<unknown> =>
  sql`lock table resource_pool in share row exclusive mode`.execute(db);

/** Every capacity, in the order in which they were declared. */
export const readAllPools = async (db: Kysely<PlanningTables>): Promise<ResourcePool[]> => {
  const rows = await db.selectFrom('resource_pool').select('pool').orderBy('id').execute();
  return rows.map(({ pool }) => pool);
};

/** The capacities of these organisations. */
export const readPools = async (
  db: Kysely<PlanningTables>,
  organisationKeys: readonly string[],
): Promise<ResourcePool[]> => {
  const rows = await db
    .selectFrom('resource_pool')
    .select('pool')
    .where(sql<boolean>`organisation_key = any(${organisationKeys}::text[])`)
    .execute();
  return rows.map(({ pool }) => pool);
};

/** Replaces all capacities of these organisations; the pools are theirs, at least one. */
export const replacePools = async (
  db: Kysely<PlanningTables>,
  organisationKeys: readonly string[],
  pools: readonly ResourcePool[],
): Promise<void> => {
  await db.deleteFrom('resource_pool').where('organisation_key', 'in', organisationKeys).execute();
  await db
    .insertInto('resource_pool')
    .values(
      pools.map((pool) => ({
        organisation_key: pool.organisationKey,
        resource: pool.resource,
        pool: JSON.stringify(pool),
      })),
    )
    .execute();
};
