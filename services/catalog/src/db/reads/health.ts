// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { Health } from '../../domain/health/health.ts';
import { healthOf } from '../repositories/health.ts';
import type { CatalogDatabase } from '../schema.ts';

/** How instances are, by their ids. */
export const healthByInstance = async (
  db: Kysely<CatalogDatabase>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Health>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('health')
    .selectAll()
    .where('instance_id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.instance_id, healthOf(row)]));
};

/** The last changes of an instance's state, newest first. */
export const healthChanges = (db: Kysely<CatalogDatabase>, instanceId: Uuid, most: number) =>
  db
    .selectFrom('health_change')
    .select(['at', 'state', 'fault'])
    .where('instance_id', '=', instanceId)
    .orderBy('version', 'desc')
    .limit(most)
    .execute();

/** The figures of an instance's days, oldest first. */
export const healthDays = (db: Kysely<CatalogDatabase>, instanceId: Uuid, from: string) =>
  db
    .selectFrom('health_day')
    .select(['day', 'probes', 'failures', 'slowest_seconds'])
    .where('instance_id', '=', instanceId)
    .where('day', '>=', from)
    .orderBy('day')
    .execute();

/** Shares of good probes since a day, by instance; those without a probe are absent. */
export const availabilities = async (
  db: Kysely<CatalogDatabase>,
  from: string,
): Promise<ReadonlyMap<Uuid, number>> => {
  const rows = await db
    .selectFrom('health_day')
    .select(['instance_id', sql<number>`1 - sum(failures)::float8 / sum(probes)`.as('share')])
    .where('day', '>=', from)
    .groupBy('instance_id')
    .execute();
  return new Map(rows.map((row) => [row.instance_id, row.share]));
};
