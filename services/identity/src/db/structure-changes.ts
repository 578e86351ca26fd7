// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Selectable, sql } from 'kysely';
import type { StructureChange, StructureState } from '../domain/structure/structure-change.ts';
import type { Database, Work } from './database.ts';
import type { StructureChangeTable } from './structure-schema.ts';

const toChange = (row: Selectable<StructureChangeTable>): StructureChange => ({
  id: row.id,
  kind: row.kind,
  organisationId: row.organisation_id,
  targetId: row.target_id,
  effectiveOn: row.effective_on,
  reason: row.reason,
  name: row.name,
  shortName: row.short_name,
  key: row.key,
  childIds: row.child_ids,
  mandateIds: row.mandate_ids,
  state: row.state,
  failureCode: row.failure_code,
  effects: row.effects,
  requestedBy: row.requested_by,
  requestedWith: row.requested_with,
  correlationId: row.correlation_id,
  requestedAt: Temporal.Instant.from(row.requested_at),
  changedAt: Temporal.Instant.from(row.changed_at),
});

/** Records a change that is asked for. */
export const insertStructureChange = async (trx: Work, change: StructureChange): Promise<void> => {
  await trx
    .insertInto('structure_change')
    .values({
      id: change.id,
      kind: change.kind,
      organisation_id: change.organisationId,
      target_id: change.targetId,
      effective_on: change.effectiveOn,
      reason: change.reason,
      name: change.name,
      short_name: change.shortName,
      key: change.key,
      child_ids: [...change.childIds],
      mandate_ids: [...change.mandateIds],
      state: change.state,
      failure_code: change.failureCode,
      effects: JSON.stringify(change.effects),
      requested_by: change.requestedBy,
      requested_with: change.requestedWith,
      correlation_id: change.correlationId,
      requested_at: change.requestedAt,
      changed_at: change.changedAt,
    })
    .execute();
};

/** Writes what became of a change. */
export const updateStructureChange = async (trx: Work, change: StructureChange): Promise<void> => {
  await trx
    .updateTable('structure_change')
    .set({
      state: change.state,
      target_id: change.targetId,
      failure_code: change.failureCode,
      effects: JSON.stringify(change.effects),
      changed_at: change.changedAt,
    })
    .where('id', '=', change.id)
    .execute();
};

/** A change by its id. */
export const findStructureChange = async (
  db: Database | Work,
  id: string,
): Promise<StructureChange | undefined> => {
  const row = await db
    .selectFrom('structure_change')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();
  return row && toChange(row);
};

/** A change by its id, its row held until the commit. */
export const lockStructureChange = async (
  trx: Work,
  id: string,
): Promise<StructureChange | undefined> => {
  const row = await trx
    .selectFrom('structure_change')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();
  return row && toChange(row);
};

/** A planned change in which one of these organisations takes part, if any. */
export const plannedChangeOf = async (
  trx: Work,
  ids: readonly Uuid[],
): Promise<StructureChange | undefined> => {
  const row = await trx
    .selectFrom('structure_change')
    .selectAll()
    .where('state', '=', 'planned')
    .where((where) =>
      where.or([where('organisation_id', 'in', ids), where('target_id', 'in', ids)]),
    )
    .orderBy('effective_on')
    .limit(1)
    .executeTakeFirst();
  return row && toChange(row);
};

/** Ids of the planned changes whose day has come, in the order of their days. */
export const dueStructureChanges = async (db: Database, today: string): Promise<Uuid[]> => {
  const rows = await db
    .selectFrom('structure_change')
    .select('id')
    .where('state', '=', 'planned')
    .where('effective_on', '<=', today)
    .orderBy('effective_on')
    .orderBy('requested_at')
    .execute();
  return rows.map(({ id }) => id);
};

/** A page of the changes in which an organisation, or one below it, takes part; latest day first. */
export const listStructureChanges = async (
  db: Database,
  filter: { readonly organisationId: Uuid; readonly state?: StructureState | undefined },
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: StructureChange[]; total: number }> => {
  const { organisationId: top, state } = filter;
  const within = sql`(select id from organisation where id = ${top} or ancestors @> array[${top}]::uuid[])`;
  let query = db
    .selectFrom('structure_change')
    .where(sql<boolean>`(organisation_id in ${within} or target_id in ${within})`);
  if (state) query = query.where('state', '=', state);
  const { rows, total } = await readPage(
    query.selectAll().orderBy('effective_on', 'desc').orderBy('requested_at', 'desc').orderBy('id'),
    page,
  );
  return { items: rows.map(toChange), total };
};
