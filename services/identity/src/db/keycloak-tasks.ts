// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { type Selectable, sql } from 'kysely';
import type { TaskKind, TaskLane } from '../domain/keycloak-task.ts';
import type { Database, Work } from './database.ts';
import type { KeycloakTaskTable } from './keycloak-schema.ts';

/** A change that waits to be made in Keycloak. */
export type KeycloakTask = Selectable<KeycloakTaskTable>;

export interface NewTask {
  readonly kind: TaskKind;
  readonly subject: Uuid;
  /** Tasks with the same lock run one after the other; the subject when absent. */
  readonly lock?: Uuid;
  readonly lane: TaskLane;
  readonly correlationId: string;
}

const CLAIM_LOCK = 7_203_531;

/**
 * Asks for changes, in the business transaction. A change that waits already is asked for only
 * once: it moves to the interactive lane if either wants that, and is due at once.
 */
export const enqueueTasks = async (trx: Work, tasks: readonly NewTask[]): Promise<void> => {
  const unique = [...new Map(tasks.map((task) => [`${task.kind} ${task.subject}`, task])).values()];
  if (unique.length === 0) return;
  await trx
    .insertInto('keycloak_task')
    .values(
      unique.map((task) => ({
        id: newId(),
        kind: task.kind,
        subject: task.subject,
        lock_key: task.lock ?? task.subject,
        lane: task.lane,
        last_error: null,
        next_at: sql<string>`now()`,
        leased_until: null,
        correlation_id: task.correlationId,
        created_at: sql<string>`now()`,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subject']).doUpdateSet((eb) => ({
        generation: sql<number>`keycloak_task.generation + 1`,
        lane: sql<TaskLane>`case when keycloak_task.lane = 'interactive' then 'interactive' else excluded.lane end`,
        attempts: 0,
        next_at: eb.ref('excluded.next_at'),
        correlation_id: eb.ref('excluded.correlation_id'),
      })),
    )
    .execute();
};

/**
 * Takes the next due tasks, the interactive lane first, and leases them. A lease that was not given
 * back in time, because the process died, makes the task due again.
 * @param most how many at most; fewer when some of the next ones have the same lock
 */
export const claimTasks = async (
  db: Database,
  leaseSeconds: number,
  most: number,
): Promise<readonly KeycloakTask[]> =>
  db.transaction().execute(async (trx) => {
    // A lease that a crash of the database forgets makes the task due again: nothing waits for the disk.
    // Statistics of a queue are mostly those of an empty table: a plan made from them reads it whole for each task.
    await sql`
      select pg_advisory_xact_lock(${CLAIM_LOCK}), set_config('synchronous_commit', 'off', true),
        set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)`.execute(
      trx,
    );
    const { rows } = await sql<KeycloakTask>`
      with due as (
        select id, lock_key, lane, next_at from keycloak_task as task
        where next_at <= now() and (leased_until is null or leased_until < now())
          and not exists (
            select from keycloak_task as other
            where other.lock_key = task.lock_key
              and other.leased_until is not null and other.leased_until > now())
        order by lane desc, next_at, id limit ${most}),
      ranked as (
        select id, row_number() over (partition by lock_key order by lane desc, next_at, id) as rank
        from due)
      update keycloak_task set leased_until = now() + make_interval(secs => ${leaseSeconds})
      from ranked where ranked.rank = 1 and keycloak_task.id = ranked.id
      returning keycloak_task.*`.execute(trx);
    return rows;
  });

/** Keeps a task that still runs. */
export const renewLease = async (
  db: Database,
  task: KeycloakTask,
  leaseSeconds: number,
): Promise<void> => {
  await db
    .updateTable('keycloak_task')
    .set({ leased_until: sql<string>`now() + make_interval(secs => ${leaseSeconds})` })
    .where('id', '=', task.id)
    .where('leased_until', 'is not', null)
    .execute();
};

/** Removes a task that is done; one that was asked for again meanwhile stays, due at once. */
export const finishTask = async (trx: Work | Database, task: KeycloakTask): Promise<void> => {
  const removed = await trx
    .deleteFrom('keycloak_task')
    .where('id', '=', task.id)
    .where('generation', '=', task.generation)
    .returning('id')
    .executeTakeFirst();
  if (removed) return;
  await trx
    .updateTable('keycloak_task')
    .set({ leased_until: null, last_error: null, attempts: 0 })
    .where('id', '=', task.id)
    .execute();
};

/** Gives a task back for a later attempt. */
export const postponeTask = async (
  db: Database,
  task: KeycloakTask,
  pauseSeconds: number,
  error: string,
): Promise<void> => {
  await db
    .updateTable('keycloak_task')
    .set({
      leased_until: null,
      attempts: sql<number>`attempts + 1`,
      last_error: error,
      next_at: sql<string>`now() + make_interval(secs => ${pauseSeconds})`,
    })
    .where('id', '=', task.id)
    .execute();
};

/** Makes a waiting task due at once. */
export const hurryTask = async (trx: Work, id: string): Promise<KeycloakTask | undefined> =>
  trx
    .updateTable('keycloak_task')
    .set({ next_at: sql<string>`now()`, lane: 'interactive' })
    .where('id', '=', id as Uuid)
    .returningAll()
    .executeTakeFirst();

/** The waiting tasks of these subjects, by subject. */
export const tasksOf = async (
  db: Database | Work,
  subjects: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, KeycloakTask[]>> => {
  const rows = await db
    .selectFrom('keycloak_task')
    .selectAll()
    .where(sql<boolean>`subject = any(${[...subjects]}::uuid[])`)
    .execute();
  return Map.groupBy(rows, ({ subject }) => subject);
};

/** How many seconds until the next task is due; null when none waits. */
export const secondsUntilDue = async (db: Database): Promise<number | null> => {
  const row = await db
    .selectFrom('keycloak_task')
    .select(
      sql<
        number | null
      >`extract(epoch from min(greatest(next_at, coalesce(leased_until, next_at))) - now())::float8`.as(
        'seconds',
      ),
    )
    .executeTakeFirst();
  return row?.seconds ?? null;
};

/** A page of waiting tasks, oldest first. */
export const listTasks = async (
  db: Database,
  isStuck: boolean,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: KeycloakTask[]; total: number }> => {
  let query = db.selectFrom('keycloak_task');
  if (isStuck) query = query.where('attempts', '>', 0);
  const items = await query
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .limit(page.size)
    .offset(page.offset)
    .execute();
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items, total };
};
