// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type RawBuilder, type Selectable, type Transaction, sql } from 'kysely';
import type { HealthRepository } from '../../app/ports.ts';
import type { Health } from '../../domain/health/health.ts';
import type { CatalogDatabase } from '../schema.ts';

/** A row as the health of an instance. */
export const healthOf = (row: Selectable<CatalogDatabase['health']>): Health => ({
  instanceId: row.instance_id,
  version: row.version,
  state: row.state,
  since: row.since,
  fault: row.fault,
  last: row.last,
  streak: row.streak,
});

/** Instances that nobody looked at yet are to be looked at. */
const begin = async (
  trx: Transaction<CatalogDatabase>,
  which: RawBuilder<unknown>,
  at: Temporal.Instant,
): Promise<void> => {
  const now = at.toString();
  await sql`
    insert into health (instance_id, version, state, since, streak, next_probe_at)
    select id, 0, 'unknown', ${now}::timestamptz, 0, ${now}::timestamptz from instance
    where ${which} and not exists (select from health where instance_id = instance.id)
    on conflict do nothing`.execute(trx);
};

/** The health of instances, within a transaction. */
export const healthRepository = (trx: Transaction<CatalogDatabase>): HealthRepository => ({
  due: async (at, limit, nextAt) => {
    await begin(trx, sql`true`, at);
    const now = at.toString();
    const { rows } = await sql<{ id: Uuid; address: string; asks_sign_on: boolean }>`
      update health set next_probe_at = ${nextAt.toString()}::timestamptz
      from instance join tool on tool.key = instance.tool_key
      where instance.id = health.instance_id and health.instance_id in (
        select instance_id from health where next_probe_at <= ${now}::timestamptz
        order by next_probe_at limit ${limit} for update skip locked)
      returning instance.id, instance.address,
        tool.sign_on = 'single' and instance.client ->> 'state' = 'ready' as asks_sign_on`.execute(
      trx,
    );
    return rows.map(({ id, address, asks_sign_on: asksSignOn }) => ({ id, address, asksSignOn }));
  },
  begin: (instanceId, at) => begin(trx, sql`id = ${instanceId}`, at),
  find: async (instanceId) => {
    const row = await trx
      .selectFrom('health')
      .selectAll()
      .where('instance_id', '=', instanceId)
      .executeTakeFirst();
    return row && { ...healthOf(row), nextAt: row.next_probe_at };
  },
  lock: async (instanceId) => {
    const row = await trx
      .selectFrom('health')
      .selectAll()
      .where('instance_id', '=', instanceId)
      .forUpdate()
      .executeTakeFirst();
    return row && healthOf(row);
  },
  put: async ({ instanceId, version, state, since, fault, last, streak }) => {
    await trx
      .updateTable('health')
      .set({ version, state, since, fault, last: last && JSON.stringify(last), streak })
      .where('instance_id', '=', instanceId)
      .execute();
  },
  probeAt: async (instanceId, at) => {
    await trx
      .updateTable('health')
      .set({ next_probe_at: at })
      .where('instance_id', '=', instanceId)
      .execute();
  },
  recordChange: async ({ instanceId, version, state, since, fault }) => {
    await trx
      .insertInto('health_change')
      .values({ instance_id: instanceId, version, at: since, state, fault })
      .execute();
  },
  count: async (instanceId, day, { fault, seconds }) => {
    await sql`
      insert into health_day (instance_id, day, probes, failures, slowest_seconds)
      values (${instanceId}, ${day.toString()}::date, 1, ${fault === null ? 0 : 1}, ${seconds ?? 0})
      on conflict (instance_id, day) do update set
        probes = health_day.probes + 1,
        failures = health_day.failures + excluded.failures,
        slowest_seconds = greatest(health_day.slowest_seconds, excluded.slowest_seconds)`.execute(
      trx,
    );
  },
  forgetBefore: async (day) => {
    await trx.deleteFrom('health_day').where('day', '<', day.toString()).execute();
  },
});
