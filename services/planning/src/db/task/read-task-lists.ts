// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import {
  type TaskFilter,
  type TaskListRow,
  type TaskOrder,
  type TaskPage,
  selectTaskRows,
  selectTasks,
} from './list-task-rows.ts';

/** Which tasks a list holds, in which order, and which page of them. */
export interface TaskListQuery {
  readonly filter: TaskFilter;
  readonly order: TaskOrder;
  readonly page: TaskPage;
  /** Looked for among the shared tasks only; then all of them are counted too. */
  readonly isShared?: boolean;
}

/** A page of a list, and how long the list is when it is of the shared tasks. */
export interface TaskList {
  readonly rows: readonly TaskListRow[];
  readonly total: number;
}

const SHARED = 'shared';
const COUNT = sql<number>`count(*) over ()`;
const NO_COUNT = sql<number>`0::bigint`;

/**
 * Several lists of tasks in one statement: a page that shows six lists would else wait six times,
 * and what they have in common would be worked out as often.
 * @param shared the tasks from which the shared lists are taken
 */
export const readTaskLists = async <Name extends string>(
  db: Kysely<PlanningTables>,
  shared: TaskFilter,
  queries: Readonly<Record<Name, TaskListQuery>>,
): Promise<Record<Name, TaskList>> => {
  const names = Object.keys(queries) as Name[];
  const selects = names.map((name) => {
    const { filter, order, page, isShared = false } = queries[name];
    const rows = selectTaskRows(db, filter, order, page, isShared ? SHARED : undefined);
    return sql`
      select tagged.*, ${sql.lit(name)} as list, row_number() over () as place
      from (${rows.select((isShared ? COUNT : NO_COUNT).as('total'))}) as tagged`;
  });
  const { rows } = await sql<TaskListRow & { list: Name; total: number }>`
    with ${sql.ref(SHARED)} as materialized (${selectTasks(db, shared)})
    ${sql.join(selects, sql` union all `)}
    order by list, place`.execute(db);
  const byName = Map.groupBy(rows, ({ list }) => list);
  const lists = {} as Record<Name, TaskList>;
  for (const name of names) {
    const found = byName.get(name) ?? [];
    lists[name] = { rows: found, total: found[0]?.total ?? 0 };
  }
  return lists;
};
