// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import type { HelpFound, PlanWorkTable, SearchOutcome, WorkKind } from '../work-tables.ts';

export type WorkRow = Selectable<PlanWorkTable>;
type Db = Kysely<PlanningTables>;

const OPEN = ['waiting', 'running'] as const;
/** Sets the locks of works apart from all other advisory locks. */
const LOCK_CLASS = 7_210_032;

/** Asks for a work, unless one of its kind is under way on that proposal. */
export const askWorkRow = async (db: Db, row: Insertable<PlanWorkTable>): Promise<void> => {
  await db
    .insertInto('plan_work')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['proposal_id', 'kind'])
        // Written out: a prepared statement finds no partial index by parameters.
        .where(sql<boolean>`state in ('waiting', 'running')`)
        .doNothing(),
    )
    .execute();
};

/** The last work of a kind on a proposal. */
export const lastWork = (db: Db, proposalId: Uuid, kind: WorkKind): Promise<WorkRow | undefined> =>
  db
    .selectFrom('plan_work')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .where('kind', '=', kind)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Works that wait, and those that a process began, which may be gone; the longest asked first. */
export const openWorkIds = async (db: Db): Promise<Uuid[]> => {
  const rows = await db
    .selectFrom('plan_work')
    .select('id')
    .where('state', 'in', [...OPEN])
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
};

/** Takes the lock of a work on a session; it is lost with the session, and so with the process. */
export const holdWork = async (session: Db, id: Uuid): Promise<boolean> => {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_lock(${LOCK_CLASS}, hashtext(${id})) as held`.execute(session);
  return rows[0]?.held ?? false;
};

/** Begins a work whose lock is held; nothing when it ended meanwhile. */
export const beginWork = (db: Db, id: Uuid): Promise<WorkRow | undefined> =>
  db
    .updateTable('plan_work')
    .set(({ eb }) => ({
      state: 'running' as const,
      done: 0,
      gain: 0,
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', 'in', [...OPEN])
    .returningAll()
    .executeTakeFirst();

/**
 * Notes how far a work is.
 * @returns whether somebody asked it to stop
 */
export const noteDone = async (
  db: Db,
  id: Uuid,
  { done, gain }: { readonly done: number; readonly gain: number },
): Promise<boolean> => {
  const row = await db
    .updateTable('plan_work')
    .set({ done, gain })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('is_stop_asked')
    .executeTakeFirst();
  return row?.is_stop_asked ?? true;
};

/** Ends a work. */
export const endWork = async (
  db: Db,
  { id, size }: Pick<WorkRow, 'id' | 'size'>,
  state: 'stopped' | 'failed' | 'done',
  outcome: SearchOutcome | HelpFound | null = null,
): Promise<void> => {
  await db
    .updateTable('plan_work')
    .set({
      state,
      ...(state === 'done' && { done: outcome && 'tried' in outcome ? outcome.tried : size }),
      ...(outcome && { outcome: JSON.stringify(outcome) }),
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
};

/** Gives a work back that its process cannot end: the next one begins it anew. */
export const giveWorkBack = async (db: Db, id: Uuid): Promise<void> => {
  await db
    .updateTable('plan_work')
    .set(({ eb }) => ({ state: 'waiting' as const, attempts: eb('attempts', '-', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
};

/**
 * Asks the work of a kind on a proposal to stop; one that was not begun ends at once.
 * @returns whether there was one
 */
export const askToStop = async (db: Db, proposalId: Uuid, kind: WorkKind): Promise<boolean> => {
  const stopped = await db
    .updateTable('plan_work')
    .set({
      is_stop_asked: true,
      state: sql`case when state = 'waiting' then 'stopped' else state end`,
    })
    .where('proposal_id', '=', proposalId)
    .where('kind', '=', kind)
    .where('state', 'in', [...OPEN])
    .returning('id')
    .execute();
  return stopped.length > 0;
};
