// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Transaction, sql } from 'kysely';
import type { RunRepository } from '../../app/ports.ts';
import { runOf, runRow } from '../run-row.ts';
import type { CatalogDatabase } from '../schema.ts';

/** Runs and their lines, within a transaction. */
export const runRepository = (trx: Transaction<CatalogDatabase>): RunRepository => {
  const byId = (id: Uuid) => trx.selectFrom('activation_run').selectAll().where('id', '=', id);
  return {
    find: async (id) => {
      const row = await byId(id).executeTakeFirst();
      return row && runOf(row);
    },
    lock: async (id) => {
      const row = await byId(id).forUpdate().executeTakeFirst();
      return row && runOf(row);
    },
    share: async (id) => {
      const row = await byId(id).forShare().executeTakeFirst();
      return row && runOf(row);
    },
    running: async () => {
      const rows = await trx
        .selectFrom('activation_run')
        .selectAll()
        .where('state', '=', 'running')
        .orderBy('created_at')
        .execute();
      return rows.map(runOf);
    },
    put: async (run) => {
      const row = runRow(run);
      await trx
        .insertInto('activation_run')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    addLines: async (runId, lines) => {
      await sql`
        insert into activation_run_line (run_id, organisation_id, offer_id, state)
        select ${runId}, line.organisation_id, line.offer_id, 'waiting'
        from unnest(
          ${lines.map(({ organisationId }) => organisationId)}::uuid[],
          ${lines.map(({ offerId }) => offerId)}::uuid[]
        ) with ordinality as line (organisation_id, offer_id, position)
        order by line.position
        on conflict do nothing`.execute(trx);
    },
    nextLine: async (runId, since) => {
      const row = await trx
        .selectFrom('activation_run_line')
        .select(['organisation_id', 'offer_id'])
        .where('run_id', '=', runId)
        .where('state', '=', 'waiting')
        .where((where) => where.or([where('at', 'is', null), where('at', '<', since)]))
        .orderBy('position')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      return row && { organisationId: row.organisation_id, offerId: row.offer_id };
    },
    putLine: async (line, at) => {
      await trx
        .updateTable('activation_run_line')
        .set({
          state: line.state,
          activation_id: line.activationId,
          reason: JSON.stringify(line.reason),
          at,
        })
        .where('run_id', '=', line.runId)
        .where('organisation_id', '=', line.organisationId)
        .where('offer_id', '=', line.offerId)
        .execute();
    },
    hasWaiting: async (runId) => {
      const row = await trx
        .selectFrom('activation_run_line')
        .select('offer_id')
        .where('run_id', '=', runId)
        .where('state', '=', 'waiting')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    newcomers: async (run, offerId) => {
      const { rows } = await sql<{ id: Uuid }>`
        select organisation.id
        from directory_organisation as organisation
        where organisation.status not in ('left', 'merged')
          and organisation.tier = any(${[...run.tiers]}::text[])
          and (organisation.id = ${run.organisationId}
            or organisation.ancestors @> array[${run.organisationId}]::uuid[])
          and not exists (
            select from activation
            where activation.organisation_id = organisation.id and activation.offer_id = ${offerId})
          and not exists (
            select from activation_run_line as line
            where line.run_id = ${run.id} and line.organisation_id = organisation.id
              and line.offer_id = ${offerId})
        order by organisation.key`.execute(trx);
      return rows.map(({ id }) => id);
    },
    below: async (organisationId, tiers) => {
      const { rows } = await sql<{ id: Uuid }>`
        select id from directory_organisation
        where status not in ('left', 'merged') and tier = any(${[...tiers]}::text[])
          and (id = ${organisationId} or ancestors @> array[${organisationId}]::uuid[])
        order by key`.execute(trx);
      return rows.map(({ id }) => id);
    },
  };
};
