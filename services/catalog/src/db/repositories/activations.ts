// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Transaction, sql } from 'kysely';
import type { ActivationRepository } from '../../app/ports.ts';
import { activationOf, activationRow } from '../activation-row.ts';
import type { CatalogDatabase } from '../schema.ts';

const OVER = ['ended', 'refused'] as const;

/** Activations, within a transaction. */
export const activationRepository = (trx: Transaction<CatalogDatabase>): ActivationRepository => ({
  find: async (id) => {
    const row = await trx
      .selectFrom('activation')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row && activationOf(row);
  },
  lock: async (id) => {
    const row = await trx
      .selectFrom('activation')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && activationOf(row);
  },
  lockRunningAt: async (instanceId) => {
    const rows = await trx
      .selectFrom('activation')
      .selectAll()
      .where('instance_id', '=', instanceId)
      .where('state', 'in', ['accepted', 'provisioning'])
      .orderBy('id')
      .forUpdate()
      .execute();
    return rows.map(activationOf);
  },
  waitingForDependency: async (organisationId) => {
    const { rows } = await sql<{ id: Uuid; instance_id: Uuid }>`
      select activation.id, activation.instance_id
      from activation
      join directory_organisation as organisation on organisation.id = activation.organisation_id
      where activation.state = 'provisioning' and activation.blocked_step = 'dependency'
        and (organisation.id = ${organisationId} or organisation.ancestors @> array[${organisationId}]::uuid[])
      order by activation.id`.execute(trx);
    return rows.map((row) => ({ id: row.id, instanceId: row.instance_id }));
  },
  notOver: async (organisationIds) => {
    if (organisationIds.length === 0) return [];
    const rows = await trx
      .selectFrom('activation')
      .selectAll()
      .where('organisation_id', 'in', [...organisationIds])
      .where('state', 'not in', OVER)
      .execute();
    return rows.map(activationOf);
  },
  overdue: async (at, limit) => {
    const { rows } = await sql<{ id: Uuid; instance_id: Uuid }>`
      select id, instance_id from activation
      where next_retry_at <= ${at.toString()}::timestamptz
      order by next_retry_at limit ${limit}`.execute(trx);
    return rows.map((row) => ({ id: row.id, instanceId: row.instance_id }));
  },
  put: async (activation) => {
    const row = activationRow(activation);
    await trx
      .insertInto('activation')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  },
});
