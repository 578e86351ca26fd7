// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { type PredecessorRow, predecessorsOf } from '../../db/task/predecessors.ts';
import type { TaskRow } from '../../db/task/task-row.ts';
import { heldUntil } from '../../domain/placement/hold.ts';
import { type Wait, waitFor, waitToEnd } from '../../domain/readiness/wait.ts';
import { lagEnd, workingDays } from '../calendar/working-days.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import { inQuotes } from './in-quotes.ts';

/** A predecessor that still holds its successor, and how. */
export interface Waiting {
  readonly predecessor: PredecessorRow;
  readonly wait: Wait;
}

/** What holds the beginning of a node, among its predecessors. */
export const waitsOf = (
  directory: DirectorySnapshot,
  successor: Pick<TaskRow, 'organisation_id'>,
  predecessors: readonly PredecessorRow[],
  today: string,
): Waiting[] => heldBy(waitFor, directory, successor, predecessors, today);

/** What holds its end, were it to end on a day. */
export const endWaitsOf = (
  directory: DirectorySnapshot,
  successor: Pick<TaskRow, 'organisation_id'>,
  predecessors: readonly PredecessorRow[],
  lastDay: string,
): Waiting[] => heldBy(waitToEnd, directory, successor, predecessors, lastDay);

const heldBy = (
  find: typeof waitFor,
  directory: DirectorySnapshot,
  successor: Pick<TaskRow, 'organisation_id'>,
  predecessors: readonly PredecessorRow[],
  day: string,
): Waiting[] => {
  const addLag = lagEnd(workingDays(directory, successor.organisation_id));
  return predecessors.flatMap((predecessor) => {
    const { type, lagAmount: amount, lagUnit: unit } = predecessor;
    const wait = find({ type, lag: { amount, unit } }, predecessor, day, addLag);
    return wait === null ? [] : [{ predecessor, wait }];
  });
};

/** What a task waits for in words, such as `D01 (Mayenne), WP`. */
export const waitWords = (
  directory: DirectorySnapshot,
  playbook: PlaybookIndex,
  waits: readonly Waiting[],
  language: 'fr' | 'en',
): string =>
  waits
    .map(({ predecessor, wait }) => {
      const title = inQuotes(playbook.titleOf(predecessor.template)[language], language);
      const place =
        predecessor.organisationId === null
          ? ''
          : (directory.row(predecessor.organisationId)?.short_name ?? '');
      const until = wait.kind === 'lag' ? `, ${wait.until}` : '';
      return `${title}${place === '' ? '' : ` (${place}${until})`}`;
    })
    .join(', ');

/** The hold of an organisation's placement that holds today; null when none does. */
export const holdOf = async (
  db: Kysely<PlanningTables>,
  row: Pick<TaskRow, 'organisation_id' | 'department_id'>,
  today: string,
): Promise<string | null> => {
  const placement = await db
    .selectFrom('placement')
    .select('hold')
    .where('organisation_id', '=', row.department_id ?? row.organisation_id)
    .executeTakeFirst();
  return heldUntil(placement?.hold ?? null, today);
};

/** What holds a task, read from the database. */
export const loadWaits = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  row: TaskRow,
  today: string,
): Promise<Waiting[]> =>
  row.state === 'todo' ? waitsOf(directory, row, await predecessorsOf(db, [row.id]), today) : [];

/** What keeps a task from ending on a day, read from the database. */
export const loadEndWaits = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  row: TaskRow,
  lastDay: string,
): Promise<Waiting[]> => endWaitsOf(directory, row, await predecessorsOf(db, [row.id]), lastDay);
