// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EvidenceBook } from '@essaim/playbook';
import type { TaskRow } from '../../db/task/task-row.ts';
import { criteriaOf } from '../../domain/evidence/evidence-asked.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';

/** Criteria that rest on accepted evidence of a task which is too old on a day. */
export const expiredCriteria = (
  { playbook }: PlaybookIndex,
  row: Pick<TaskRow, 'state' | 'template'>,
  book: EvidenceBook,
  day: string,
): string[] =>
  row.state !== 'accepted'
    ? []
    : criteriaOf(playbook, row.template)
        .filter(({ id, maxAgeDays }) => {
          const evidence = book[id];
          if (!evidence || maxAgeDays === null) return false;
          const last = Temporal.PlainDate.from(evidence.on).add({ days: maxAgeDays });
          return last.toString() < day;
        })
        .map(({ id }) => id);
