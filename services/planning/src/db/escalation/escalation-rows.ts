// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { EscalationStep } from '../../domain/escalation/next-escalation.ts';
import type { EscalationTable } from '../escalation-table.ts';
import type { PlanningTables } from '../schema.ts';

export type EscalationRow = Selectable<EscalationTable>;

/** A late task that may climb, with the steps that it took. */
export interface LateTaskRow {
  readonly id: Uuid;
  readonly campaignId: Uuid;
  readonly organisationId: Uuid;
  readonly departmentId: Uuid | null;
  readonly plannedEnd: string;
  readonly delay: number;
  readonly steps: readonly EscalationStep[];
}

/** Tiers above each; what climbed to the last is looked at no more. */
const TIERS_ABOVE = { local: 3, departmental: 2, regional: 1 };

/**
 * Tasks past their planned end that somebody could work on: not those that wait for others, those on
 * hold, and those of a wave that is paused or stopped.
 */
export const lateTasks = async (
  db: Kysely<PlanningTables>,
  today: string,
): Promise<LateTaskRow[]> => {
  const { rows } = await sql<LateTaskRow>`
    select t.id, t.campaign_id as "campaignId", t.organisation_id as "organisationId",
      t.department_id as "departmentId", t.planned_end::text as "plannedEnd",
      c.escalate_after as delay, s.steps
    from task t
    join campaign c on c.id = t.campaign_id
    left join wave w on w.campaign_id = t.campaign_id and w.number = t.wave
    left join placement p on p.organisation_id = coalesce(t.department_id, t.organisation_id),
    lateral (
      select coalesce(
        json_agg(json_build_object('on', on_day, 'seenOn', seen_on) order by step), '[]') as steps,
        count(*) as taken
      from escalation where task_id = t.id) s
    where t.state in ('ready', 'in-progress', 'blocked')
      and c.escalate_after is not null
      and t.planned_end + c.escalate_after < ${today}::date
      and s.taken < coalesce((${JSON.stringify(TIERS_ABOVE)}::jsonb ->> t.tier)::int, 0)
      and p.state is distinct from 'on-hold'
      and coalesce(w.control, 'open') = 'open'
    order by t.planned_end, t.id`.execute(db);
  return rows;
};

/** Writes a step; tells whether it was not there before. */
export const insertEscalation = async (
  db: Kysely<PlanningTables>,
  row: Insertable<EscalationTable>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('escalation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['task_id', 'step']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
};

/** What climbed to an organisation, is late still, and that nobody said to have seen; oldest first. */
export const unseenEscalations = async (
  db: Kysely<PlanningTables>,
  organisationId: Uuid,
  today: string,
): Promise<Pick<EscalationRow, 'id' | 'task_id' | 'step' | 'at'>[]> =>
  db
    .selectFrom('escalation')
    .innerJoin('task', 'task.id', 'escalation.task_id')
    .select(['escalation.id', 'escalation.task_id', 'escalation.step', 'escalation.at'])
    .where('escalation.to_organisation_id', '=', organisationId)
    .where('escalation.seen', 'is', null)
    .where('task.state', 'in', ['ready', 'in-progress', 'blocked'])
    .where('task.planned_end', '<', today)
    .orderBy('escalation.at')
    .orderBy('escalation.id')
    .execute();

/** The same for every organisation, with where each climbed to. */
export const unseenEverywhere = async (
  db: Kysely<PlanningTables>,
  today: string,
): Promise<Pick<EscalationRow, 'id' | 'task_id' | 'to_organisation_id'>[]> =>
  db
    .selectFrom('escalation')
    .innerJoin('task', 'task.id', 'escalation.task_id')
    .select(['escalation.id', 'escalation.task_id', 'escalation.to_organisation_id'])
    .where('escalation.seen', 'is', null)
    .where('task.state', 'in', ['ready', 'in-progress', 'blocked'])
    .where('task.planned_end', '<', today)
    .orderBy('escalation.at')
    .orderBy('escalation.id')
    .execute();
