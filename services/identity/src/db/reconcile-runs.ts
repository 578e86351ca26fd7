// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database, Work } from './database.ts';
import type { ReconcileRunTable } from './reconcile-schema.ts';

/** A plan that somebody asked to be done: it waits for a second person, runs, or is over. */
export type ReconcileRun = Selectable<ReconcileRunTable>;

type NewRun = Omit<Insertable<ReconcileRunTable>, 'decisions' | 'changes'> &
  Pick<ReconcileRun, 'decisions' | 'changes'>;

/** Records a run. */
export const insertRun = async (
  trx: Work,
  { decisions, changes, ...run }: NewRun,
): Promise<void> => {
  await trx
    .insertInto('reconcile_run')
    .values({
      ...run,
      decisions: JSON.stringify(decisions),
      changes: JSON.stringify(changes),
    })
    .execute();
};

/** A run by its id. */
export const findRun = (db: Database | Work, id: string): Promise<ReconcileRun | undefined> =>
  db
    .selectFrom('reconcile_run')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();

/** A run by its id, its row held until the commit. */
export const lockRun = (trx: Work, id: string): Promise<ReconcileRun | undefined> =>
  trx
    .selectFrom('reconcile_run')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();

/** Notes who decided on a run and how. */
export const decideRun = async (
  trx: Work,
  id: Uuid,
  decision: Pick<ReconcileRun, 'state' | 'decided_by' | 'decided_at'>,
): Promise<void> => {
  await trx.updateTable('reconcile_run').set(decision).where('id', '=', id).execute();
};

/** Notes what a run did. */
export const finishRun = async (
  trx: Work,
  id: Uuid,
  at: Temporal.Instant,
  changes: ReconcileRun['changes'],
): Promise<void> => {
  await trx
    .updateTable('reconcile_run')
    .set({ state: 'done', done_at: at, changes: JSON.stringify(changes) })
    .where('id', '=', id)
    .execute();
};

/** Runs that began and did not end: their process died. */
export const unfinishedRuns = (db: Database): Promise<ReconcileRun[]> =>
  db
    .selectFrom('reconcile_run')
    .selectAll()
    .where('state', '=', 'running')
    .orderBy('asked_at')
    .execute();

/** Ends runs that waited for a second person since before an instant. */
export const expireRuns = async (trx: Work, before: Temporal.Instant): Promise<void> => {
  await trx
    .updateTable('reconcile_run')
    .set({ state: 'expired' })
    .where('state', '=', 'waiting')
    .where('asked_at', '<', before.toString())
    .execute();
};

/** A page of runs, those that wait first, then the newest. */
export const listRuns = async (
  db: Database,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: ReconcileRun[]; total: number }> => {
  const query = db.selectFrom('reconcile_run');
  const { rows: items, total } = await readPage(
    query
      .selectAll()
      .orderBy(sql`state = 'waiting'`, 'desc')
      .orderBy('asked_at', 'desc'),
    page,
  );
  return { items, total };
};

/** How many runs wait for a second person. */
export const countWaitingRuns = async (db: Database): Promise<number> => {
  const { total } = await db
    .selectFrom('reconcile_run')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return total;
};
