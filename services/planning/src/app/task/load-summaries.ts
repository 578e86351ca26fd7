// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { TaskListRow } from '../../db/task/list-task-rows.ts';
import { predecessorsOf } from '../../db/task/predecessors.ts';
import { heldUntil } from '../../domain/placement/hold.ts';
import type { Caller } from '../caller.ts';
import { loadCampaigns } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { loadBrakes } from '../brake/brakes.ts';
import { loadNames } from '../directory/names.ts';
import {
  type SummaryContext,
  type TaskSummary,
  presentSummary,
} from '../present/present-summary.ts';
import { type Waiting, waitsOf } from './task-facts.ts';

const MOST_SHOWN = 3;

/** Departments on hold today, with the last day of their hold. */
export const loadHolds = async (
  db: Kysely<PlanningTables>,
  today: string,
): Promise<ReadonlyMap<Uuid, string>> => {
  const rows = await db
    .selectFrom('placement')
    .select(['organisation_id', 'hold'])
    .where('hold', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const until = heldUntil(row.hold, today);
      return until === null ? [] : [[row.organisation_id, until] as const];
    }),
  );
};

const loadWaitsOf = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  rows: readonly TaskListRow[],
  today: string,
): Promise<ReadonlyMap<Uuid, readonly Waiting[]>> => {
  const todo = rows.filter(({ state }) => state === 'todo');
  const predecessors = await predecessorsOf(
    db,
    todo.map(({ id }) => id),
  );
  const bySuccessor = Map.groupBy(predecessors, ({ successorId }) => successorId);
  return new Map(
    todo.map((row) => [
      row.id,
      waitsOf(directory, row, bySuccessor.get(row.id) ?? [], today).slice(0, MOST_SHOWN),
    ]),
  );
};

/**
 * Everything that the summaries of these rows are made from, in a fixed number of reads.
 * @param known the directory, when it was read already
 */
export const summaryContext = async (
  db: Kysely<PlanningTables>,
  rows: readonly TaskListRow[],
  caller: Pick<Caller, 'person' | 'today' | 'language'>,
  known?: DirectorySnapshot,
): Promise<SummaryContext> => {
  const { today } = caller;
  const associations = rows.flatMap((row) =>
    row.department_id === null ? [] : [row.organisation_id],
  );
  const directory =
    known && associations.every((id) => known.row(id) !== undefined)
      ? known
      : await loadDirectoryWith(db, today, associations);
  const [campaigns, holds, brakes, waits, names] = await Promise.all([
    loadCampaigns(
      db,
      rows.map((row) => row.campaign_id),
    ),
    loadHolds(db, today),
    loadBrakes(
      db,
      rows.map((row) => row.campaign_id),
      directory,
      today,
    ),
    loadWaitsOf(db, directory, rows, today),
    loadNames(db, directory, {
      people: rows.flatMap((row) => [row.refusal?.by, row.blocked?.personId]),
    }),
  ]);
  const { person, language } = caller;
  return { directory, campaigns, holds, brakes, waits, names, person, today, language };
};

/** Rows of tasks as they are answered in a list. */
export const loadSummaries = async (
  db: Kysely<PlanningTables>,
  rows: readonly TaskListRow[],
  caller: Pick<Caller, 'person' | 'today' | 'language'>,
  known?: DirectorySnapshot,
): Promise<TaskSummary[]> => {
  if (rows.length === 0) return [];
  const context = await summaryContext(db, rows, caller, known);
  return rows.map((row) => presentSummary(row, context));
};
