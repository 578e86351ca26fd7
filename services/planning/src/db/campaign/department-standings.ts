// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** What the state of a department on the map follows from, of its tasks and gates. */
export interface DepartmentStanding {
  readonly organisationId: Uuid;
  readonly isStarted: boolean;
  readonly blockedTaskId: Uuid | null;
  readonly openGates: number;
}

/** How departments stand, by organisation; one without a task is not there. */
export const departmentStandings = async (
  db: Kysely<PlanningTables>,
  organisationIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, DepartmentStanding>> => {
  const ids = sql`${[...organisationIds]}::uuid[]`;
  const { rows } = await sql<DepartmentStanding>`
    select t.organisation_id as "organisationId",
      bool_or(t.started_on is not null) as "isStarted",
      (array_agg(t.id order by t.since) filter (where t.state = 'blocked'))[1] as "blockedTaskId",
      (select count(*)::int from gate g
        where g.organisation_id = t.organisation_id and g.state = 'opened') as "openGates"
    from task t where t.organisation_id = any(${ids}) and t.tier = 'departmental'
    group by t.organisation_id`.execute(db);
  return new Map(rows.map((row) => [row.organisationId, row]));
};
