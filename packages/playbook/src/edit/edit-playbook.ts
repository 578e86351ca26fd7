// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocatedFault } from '@essaim/csv';
import type { Playbook, TaskTemplate } from '../model.ts';
import { parsePredecessor } from '../parse/parse-predecessor.ts';
import type { PlaybookFaultCode } from '../playbook-faults.ts';
import { parsePlaybookText } from '../text/parse-playbook-text.ts';
import type { PlaybookHead } from '../text/read-head.ts';
import { writePlaybookText } from '../text/write-playbook-text.ts';
import { editedTask } from './edited-task.ts';
import { emptyTask } from './empty-task.ts';
import type { TaskEdit } from './task-edit.ts';

export interface EditedPlaybook {
  /** The whole playbook with the edits, as one YAML text. */
  readonly text: string;
  /** Null as soon as there is one fault. */
  readonly playbook: Playbook | null;
  readonly faults: readonly LocatedFault<PlaybookFaultCode>[];
}

const fault = (
  column: string,
  code: PlaybookFaultCode,
  params: LocatedFault['params'],
): LocatedFault<PlaybookFaultCode> => ({ file: 'playbook', line: 1, column, code, params });

const unknown = (key: string) => fault(`tasks.${key}`, 'task-unknown', { key });

/** The tasks with one more, after the last one of its tier. */
const withTask = (tasks: readonly TaskTemplate[], one: TaskTemplate): TaskTemplate[] => {
  const last = tasks.findLastIndex(({ tier }) => tier === one.tier);
  return tasks.toSpliced(last < 0 ? tasks.length : last + 1, 0, one);
};

/**
 * A playbook with some tasks changed, added and removed, checked as if its text were imported. The playbook
 * that is given stays as it is.
 * @param removed keys of the tasks that go; what still refers to them is a fault
 */
export const editPlaybook = (
  head: PlaybookHead,
  playbook: Playbook,
  edits: readonly TaskEdit[],
  removed: readonly string[] = [],
): EditedPlaybook => {
  const known = new Set(playbook.tasks.map(({ key }) => key));
  const added = edits.flatMap((edit) =>
    edit.tier === undefined || known.has(edit.key)
      ? []
      : [editedTask(emptyTask(edit.key, edit.tier), edit)],
  );
  const all = new Set([...known, ...added.map(({ key }) => key)]);
  const own = [
    ...removed.filter((key) => !known.has(key)).map(unknown),
    ...edits.filter(({ key }) => !all.has(key)).map(({ key }) => unknown(key)),
    ...edits.flatMap(({ key, predecessors = [] }) =>
      predecessors
        .filter((one) => parsePredecessor(one) === null)
        .map((value) => fault(`tasks.${key}.after`, 'predecessor-malformed', { value })),
    ),
  ];
  const byKey = new Map(edits.map((edit) => [edit.key, edit]));
  const kept = playbook.tasks
    .filter(({ key }) => !removed.includes(key))
    .map((task) => {
      const edit = byKey.get(task.key);
      return edit ? editedTask(task, edit) : task;
    });
  const tasks = added.reduce(withTask, kept);
  const text = writePlaybookText(head, { ...playbook, tasks });
  const parsed = parsePlaybookText('playbook', text);
  const faults = [...own, ...parsed.faults];
  return { text, playbook: faults.length > 0 ? null : (parsed.playbook?.content ?? null), faults };
};
