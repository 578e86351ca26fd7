// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Selectable, type Updateable, sql } from 'kysely';
import type { ToolState } from '../domain/offboarding/tool-task.ts';
import type { Database, Work } from './database.ts';
import type { OffboardingToolTable } from './offboarding-schema.ts';

/** What one tool has to do about a departure. */
export type ToolTask = Selectable<OffboardingToolTable>;

/** Records tool tasks; one that is there already stays as it is. */
export const insertToolTasks = async (
  trx: Work,
  rows: readonly Insertable<OffboardingToolTable>[],
): Promise<void> => {
  if (rows.length === 0) return;
  await trx
    .insertInto('offboarding_tool')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['offboarding_id', 'instance_id']).doNothing())
    .execute();
};

/** A tool task by its id. */
export const findToolTask = (db: Database | Work, id: string): Promise<ToolTask | undefined> =>
  db
    .selectFrom('offboarding_tool')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();

/** A tool task by its id, its row held until the commit. */
export const lockToolTask = (trx: Work, id: string): Promise<ToolTask | undefined> =>
  trx
    .selectFrom('offboarding_tool')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();

/** Changes a tool task. */
export const updateToolTask = async (
  trx: Database | Work,
  id: Uuid,
  change: Updateable<OffboardingToolTable>,
): Promise<void> => {
  await trx.updateTable('offboarding_tool').set(change).where('id', '=', id).execute();
};

/** The tool tasks of departures, in the order of the tools' names. */
export const toolTasksOf = (
  db: Database | Work,
  offboardingIds: readonly Uuid[],
): Promise<ToolTask[]> =>
  db
    .selectFrom('offboarding_tool')
    .innerJoin('client', 'client.instance_id', 'offboarding_tool.instance_id')
    .selectAll('offboarding_tool')
    .where(sql<boolean>`offboarding_id = any(${[...offboardingIds]}::uuid[])`)
    .orderBy('client.name')
    .orderBy('offboarding_tool.id')
    .execute();

/**
 * Takes the next tool that is to be tried and leases it: after a kill it is due again when the lease
 * ends. Tools that are told by Keycloak come once the sessions are over; those that nobody can ask
 * wait for `undecidedToolTasks`.
 * @param now on the service's own clock
 */
export const claimToolTask = (
  db: Database,
  now: Temporal.Instant,
  leaseSeconds: number,
): Promise<ToolTask | undefined> =>
  db
    .updateTable('offboarding_tool')
    .set({ leased_until: sql<string>`now() + make_interval(secs => ${leaseSeconds})` })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('offboarding_tool as task')
        .innerJoin('offboarding', 'offboarding.id', 'task.offboarding_id')
        .select('task.id')
        .where('task.state', '=', 'pending')
        .where('task.promise', '<>', 'human')
        .where('task.next_at', '<=', now.toString())
        .where(sql<boolean>`(task.leased_until is null or task.leased_until < now())`)
        .where(
          sql<boolean>`(task.promise <> 'at-once' or offboarding.steps @> '[{"name":"sessions","state":"done"}]')`,
        )
        .orderBy('task.next_at')
        .orderBy('task.id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();

/**
 * Tools that nobody can ask and that the person was not seen to open, in departures whose person
 * Keycloak lets in no more.
 */
export const undecidedToolTasks = (db: Database): Promise<ToolTask[]> =>
  db
    .selectFrom('offboarding_tool as task')
    .innerJoin('offboarding', 'offboarding.id', 'task.offboarding_id')
    .selectAll('task')
    .where('task.state', '=', 'pending')
    .where('task.promise', '=', 'human')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('keycloak_task')
            .select('keycloak_task.id')
            .whereRef('keycloak_task.subject', '=', 'offboarding.person_id')
            .where('keycloak_task.kind', 'in', ['account', 'sign-out']),
        ),
      ),
    )
    .orderBy('task.id')
    .limit(500)
    .execute();

/** Confirmations whose time is over and that nobody gave. */
export const lateToolTasks = (db: Database, now: Temporal.Instant): Promise<ToolTask[]> =>
  db
    .selectFrom('offboarding_tool')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('deadline', '<=', now.toString())
    .orderBy('id')
    .limit(100)
    .execute();

/** Confirmations that nobody was written to about. */
export const toolTasksToTell = (db: Database): Promise<ToolTask[]> =>
  db
    .selectFrom('offboarding_tool')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('notified_at', 'is', null)
    .where('assignee', 'is not', null)
    .orderBy('id')
    .limit(20)
    .execute();

/**
 * Leaves a person's accounts in their tools as they are: somebody who comes back before a departure is
 * over needs them again.
 */
export const keepToolAccounts = async (
  trx: Work,
  personId: Uuid,
  at: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('offboarding_tool')
    .set({
      state: 'done',
      outcome: 'not-removed',
      reason_code: 'came-back',
      finished_at: at,
      leased_until: null,
    })
    .where('state', '!=', 'done')
    .where('offboarding_id', 'in', (eb) =>
      eb
        .selectFrom('offboarding')
        .select('id')
        .where('person_id', '=', personId)
        .where('state', '!=', 'finished'),
    )
    .execute();
};

/** A page of what a hoster's tools still have to do, oldest first. */
export const listToolTasks = async (
  db: Database,
  filter: { readonly hosterOrganisationId: string; readonly state?: ToolState | undefined },
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: ToolTask[]; total: number }> => {
  const base = db
    .selectFrom('offboarding_tool')
    .innerJoin('client', 'client.instance_id', 'offboarding_tool.instance_id')
    .where('client.hoster_organisation_id', '=', filter.hosterOrganisationId as Uuid);
  const query = filter.state
    ? base.where('offboarding_tool.state', '=', filter.state)
    : base.where('offboarding_tool.state', '!=', 'done');
  const { rows: items, total } = await readPage(
    query
      .selectAll('offboarding_tool')
      .orderBy('offboarding_tool.created_at')
      .orderBy('offboarding_tool.id'),
    page,
  );
  return { items, total };
};
