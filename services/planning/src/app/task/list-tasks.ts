// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import {
  type TaskFilter,
  type TaskListRow,
  type TaskSort,
  listTaskRows,
} from '../../db/task/list-task-rows.ts';
import { wornHats } from '../../domain/people/visibility.ts';
import type { TaskLabel } from '../../domain/task/task-label.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadAllCampaigns } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import {
  intersect,
  visibleOrganisations,
  withSubtree,
} from '../directory/visible-organisations.ts';
import { loadSummaries } from './load-summaries.ts';
import { mineGroups } from './mine-groups.ts';

/** What to list; each criterion that is present narrows the list. */
export interface TaskQuery {
  readonly mine?: boolean;
  readonly organisationId?: Uuid;
  readonly subtree?: boolean;
  readonly campaignId?: Uuid;
  readonly labels?: readonly TaskLabel[];
  readonly template?: string;
  readonly wave?: number;
  readonly late?: boolean;
  readonly sort: { readonly by: TaskSort; readonly isDescending: boolean };
}

const filterOf = async (
  { db }: Pick<AppContext, 'db'>,
  query: TaskQuery,
  caller: Caller,
  directory: DirectorySnapshot,
): Promise<TaskFilter> => {
  const asked =
    query.organisationId === undefined
      ? null
      : await withSubtree(db, query.organisationId, query.subtree ?? false);
  const organisationIds = intersect(visibleOrganisations(directory, caller), asked);
  const hats = wornHats(caller.person, caller.today);
  return {
    ...(organisationIds && { organisationIds }),
    ...(query.mine === true && {
      mine: mineGroups(await loadAllCampaigns(db), directory, hats),
    }),
    ...(query.campaignId && { campaignId: query.campaignId }),
    ...(query.labels && { labels: query.labels }),
    ...(query.template !== undefined && { template: query.template }),
    ...(query.wave !== undefined && { wave: query.wave }),
    ...(query.late === true && { lateOn: caller.today }),
  };
};

/** Rows of tasks that a caller may see, with the directory in which they were looked for. */
export const queryTasks = async (
  app: Pick<AppContext, 'db'>,
  query: TaskQuery,
  page: { readonly size: number; readonly offset: number },
  caller: Caller,
): Promise<{ rows: TaskListRow[]; total: number; directory: DirectorySnapshot }> => {
  const directory = await loadDirectoryWith(
    app.db,
    caller.today,
    wornHats(caller.person, caller.today).map((hat) => hat.organisationId),
  );
  const filter = await filterOf(app, query, caller, directory);
  return { ...(await listTaskRows(app.db, filter, query.sort, page)), directory };
};

/** A page of the tasks that a caller may see. */
export const listTasks = async (
  app: Pick<AppContext, 'db'>,
  query: TaskQuery,
  { page, size, offset }: { page: number; size: number; offset: number },
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['TaskPage']> => {
  const { rows, total, directory } = await queryTasks(app, query, { size, offset }, caller);
  const items = await loadSummaries(app.db, rows, caller, directory);
  return { items, page, size, total };
};
