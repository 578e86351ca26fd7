// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { LinkType } from '@essaim/playbook';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import type { TaskRow } from './task-row.ts';

/** A task or a gate that waits for a node, and how it stands. */
export interface SuccessorRow {
  readonly kind: 'task' | 'gate';
  readonly type: LinkType;
  readonly template: string;
  readonly organisationId: Uuid;
  readonly state: string;
}

/** What waits for a node. */
export const successorsOf = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<SuccessorRow[]> => {
  const { rows } = await sql<SuccessorRow>`
    select case when t.id is null then 'gate' else 'task' end as kind, e.type,
      coalesce(t.template, g.template) as template,
      coalesce(t.organisation_id, g.organisation_id) as "organisationId",
      coalesce(t.state, g.state) as state
    from edge e
    left join task t on t.id = e.successor_id
    left join gate g on g.id = e.successor_id
    where e.predecessor_id = ${id} and coalesce(t.id, g.id) is not null
    order by coalesce(t.planned_start, g.planned_end), template`.execute(db);
  return rows;
};

/** The tasks that wait for a node and are in a state, their rows held until the end of the transaction. */
export const lockSuccessors = (
  db: Kysely<PlanningTables>,
  id: Uuid,
  state: TaskRow['state'],
): Promise<TaskRow[]> =>
  db
    .selectFrom('task')
    .selectAll()
    .where('state', '=', state)
    .where('id', 'in', (query) =>
      query.selectFrom('edge').select('successor_id').where('predecessor_id', '=', id),
    )
    .orderBy('position')
    .forUpdate()
    .execute();
