// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { type TaskListRow, readTaskRows } from '../../db/task/list-task-rows.ts';
import type { MineGroup } from '../../domain/people/mine-scope.ts';
import { toldOn } from '../../domain/task/patience.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

const MOST_READ = 500;
const OLDEST = { by: 'since', isDescending: false } as const;

/**
 * Blocked tasks that concern a hat: its own, those for which its organisation was named, and for a
 * coordination those below that have been blocked for too long.
 */
export const blockedRows = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  mine: readonly MineGroup[],
  hat: Mandate,
  today: string,
): Promise<TaskListRow[]> => {
  const rows = await readTaskRows(db, { labels: ['blocked'] }, OLDEST, {
    size: MOST_READ,
    offset: 0,
  });
  const isMine = (row: TaskListRow) =>
    mine.some(
      ({ organisationIds, templates }) =>
        organisationIds.includes(row.organisation_id) &&
        (templates === null || templates.includes(row.template)),
    );
  const isNamed = (row: TaskListRow) =>
    row.blocked?.personId === hat.personId ||
    (row.blocked?.organisationId === hat.organisationId &&
      ['coordination', 'operator'].includes(hat.role));
  const isTold = (row: TaskListRow) =>
    hat.role === 'coordination' &&
    row.blocked !== null &&
    toldOn(row.blocked.since) <= today &&
    directory.organisation(row.organisation_id)?.parentId === hat.organisationId;
  return rows.filter((row) => isMine(row) || isNamed(row) || isTold(row));
};
