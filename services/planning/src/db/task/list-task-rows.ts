// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import {
  type Kysely,
  type OrderByItemBuilder,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import type { MineGroup } from '../../domain/people/mine-scope.ts';
import type { TaskLabel } from '../../domain/task/task-label.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { pageTotal } from '../page-total.ts';
import type { PlanningTables } from '../schema.ts';

/** Columns of a task in a list: all but what only its own page shows. */
const columns = [
  'task.id',
  'task.campaign_id',
  'task.organisation_id',
  'task.department_id',
  'task.template',
  'task.wave',
  'task.tier',
  'task.action',
  'task.state',
  'task.since',
  'task.started_on',
  'task.done_on',
  'task.blocked',
  'task.refusal',
  'task.pin',
  'task.planned_start',
  'task.planned_end',
  'task.is_provisional',
  'task.commitment',
  'task.open_requests',
  'task.revision',
] as const;

export interface TaskFilter {
  /** Groups of which any is enough; absent: all tasks. */
  readonly mine?: readonly (MineGroup & { readonly campaignIds?: readonly Uuid[] })[];
  /** Organisations to which the list is confined; absent: all. */
  readonly organisationIds?: readonly Uuid[];
  /** The same, with the associations of the departments among them. */
  readonly withinIds?: readonly Uuid[];
  readonly campaignId?: Uuid;
  /** Only these tasks; absent: all. */
  readonly ids?: readonly Uuid[];
  readonly labels?: readonly TaskLabel[];
  readonly template?: string;
  readonly wave?: number;
  /** Late on this day. */
  readonly lateOn?: string;
  /** Planned to begin by this day. */
  readonly startBy?: string;
  /** To be worked on: begun, ready or blocked, or planned to begin by this day. */
  readonly openBy?: string;
  /** At work now (from ready to declared), or accepted since this instant. */
  readonly activeSince?: string;
  /** Came to its state since this instant. */
  readonly since?: string;
}

export type TaskSort = 'due' | 'start' | 'state' | 'organisation' | 'template' | 'since';

const AT_WORK: readonly TaskState[] = ['ready', 'in-progress', 'blocked'];

const OPEN: readonly TaskState[] = ['todo', ...AT_WORK];

const ACTIVE: readonly TaskState[] = [...AT_WORK, 'declared'];

type Query<Output> = SelectQueryBuilder<PlanningTables, 'task', Output>;

const any = (ids: readonly string[]) => sql`any(${[...ids]}::uuid[])`;

const mineCondition = (groups: NonNullable<TaskFilter['mine']>) => {
  const conditions = groups.map(({ organisationIds, templates, campaignIds }) => {
    const parts = [sql<SqlBool>`task.organisation_id = ${any(organisationIds)}`];
    if (templates !== null) {
      parts.push(sql<SqlBool>`task.template = any(${[...templates]}::text[])`);
    }
    if (campaignIds) parts.push(sql<SqlBool>`task.campaign_id = ${any(campaignIds)}`);
    return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
  });
  return conditions.length === 0
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
};

const REFUSED = sql<SqlBool>`(task.state = 'in-progress' and task.refusal is not null)`;

const labelCondition = (labels: readonly TaskLabel[]) => {
  const states = labels.filter((label) => label !== 'refused');
  const inStates =
    states.length === 1
      ? sql<SqlBool>`task.state = ${states[0]}`
      : sql<SqlBool>`task.state = any(${states}::text[])`;
  if (labels.includes('refused')) return sql<SqlBool>`(${inStates} or ${REFUSED})`;
  return labels.includes('in-progress') ? sql<SqlBool>`(${inStates} and not ${REFUSED})` : inStates;
};

const filtered = <Output>(query: Query<Output>, filter: TaskFilter): Query<Output> => {
  let found = query;
  if (filter.mine) found = found.where(mineCondition(filter.mine));
  if (filter.organisationIds) {
    found = found.where(sql<SqlBool>`task.organisation_id = ${any(filter.organisationIds)}`);
  }
  if (filter.withinIds) {
    const ids = any(filter.withinIds);
    found = found.where(
      sql<SqlBool>`(task.organisation_id = ${ids} or task.department_id = ${ids})`,
    );
  }
  if (filter.ids) found = found.where(sql<SqlBool>`task.id = ${any(filter.ids)}`);
  if (filter.campaignId) found = found.where('task.campaign_id', '=', filter.campaignId);
  if (filter.labels && filter.labels.length > 0) found = found.where(labelCondition(filter.labels));
  if (filter.template !== undefined) found = found.where('task.template', '=', filter.template);
  if (filter.wave !== undefined) found = found.where('task.wave', '=', filter.wave);
  if (filter.lateOn !== undefined) {
    found = found
      .where('task.state', 'in', [...OPEN])
      .where('task.planned_end', '<', filter.lateOn);
  }
  if (filter.startBy !== undefined) found = found.where('task.planned_start', '<=', filter.startBy);
  if (filter.openBy !== undefined) {
    found = found.where(sql<SqlBool>`(task.state = any(${AT_WORK}::text[])
      or (task.state = 'todo' and task.planned_start <= ${filter.openBy}))`);
  }
  if (filter.activeSince !== undefined) {
    found = found.where(sql<SqlBool>`(task.state = any(${ACTIVE}::text[])
      or (task.state = 'accepted' and task.since >= ${filter.activeSince}))`);
  }
  if (filter.since !== undefined) found = found.where('task.since', '>=', filter.since);
  return found;
};

const SORTS = {
  due: 'task.planned_end',
  start: 'task.planned_start',
  state: 'task.state',
  organisation: 'directory_organisation.key',
  template: 'task.template',
  since: 'task.since',
} as const;

export interface TaskOrder {
  readonly by: TaskSort;
  readonly isDescending: boolean;
}

export interface TaskPage {
  readonly size: number;
  readonly offset: number;
}

/** The statement that reads all columns of tasks. */
export const selectTasks = (db: Kysely<PlanningTables>, filter: TaskFilter) =>
  filtered(db.selectFrom('task'), filter).selectAll('task');

/**
 * The statement that reads a page of tasks.
 * @param from name of a common table expression with the columns of `task`, in its stead
 */
export const selectTaskRows = (
  db: Kysely<PlanningTables>,
  filter: TaskFilter,
  sort: TaskOrder,
  page: TaskPage,
  from?: string,
) => {
  const source =
    from === undefined
      ? db.selectFrom('task')
      : (db.selectFrom(sql<object>`${sql.ref(from)}`.as('task')) as unknown as Query<object>);
  const direction = sort.isDescending ? 'desc' : 'asc';
  const nullsLast = (order: OrderByItemBuilder) => order[direction]().nullsLast();
  let query = filtered(source, filter)
    .select(columns)
    .select(sql<Uuid | null>`(task.declaration ->> 'by')::uuid`.as('declared_by'));
  if (sort.by === 'organisation') {
    query = query
      .innerJoin('directory_organisation', 'directory_organisation.id', 'task.organisation_id')
      .orderBy(sql.ref(SORTS.organisation), direction);
  } else query = query.orderBy(sql.ref(SORTS[sort.by]), nullsLast);
  return query.orderBy('task.id', direction).limit(page.size).offset(page.offset);
};

/** A page of tasks. */
export const readTaskRows = (
  db: Kysely<PlanningTables>,
  filter: TaskFilter,
  sort: TaskOrder,
  page: TaskPage,
) => selectTaskRows(db, filter, sort, page).execute();

export type TaskListRow = Awaited<ReturnType<typeof readTaskRows>>[number];

/** How many tasks there are. */
const countTasks = async (db: Kysely<PlanningTables>, filter: TaskFilter): Promise<number> => {
  const { total } = await filtered(db.selectFrom('task'), filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
};

/** A page of tasks and how many there are in all. */
export const listTaskRows = async (
  db: Kysely<PlanningTables>,
  filter: TaskFilter,
  sort: TaskOrder,
  page: TaskPage,
): Promise<{ rows: TaskListRow[]; total: number }> => {
  const rows = await readTaskRows(db, filter, sort, page);
  return { rows, total: await pageTotal(rows.length, page, () => countTasks(db, filter)) };
};
