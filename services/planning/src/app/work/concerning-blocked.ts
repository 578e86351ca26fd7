// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate } from '@essaim/kernel';
import type { TaskListRow } from '../../db/task/list-task-rows.ts';
import type { MineGroup } from '../../domain/people/mine-scope.ts';
import { toldOn } from '../../domain/task/patience.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

/**
 * Those blocked tasks that concern a hat: its own, those for which its organisation was named, and for a
 * coordination those below that have been blocked for too long.
 */
export const concerningBlocked = (
  rows: readonly TaskListRow[],
  directory: DirectorySnapshot,
  mine: readonly MineGroup[],
  hat: Mandate,
  today: string,
): TaskListRow[] => {
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
