// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarClass } from '@essaim/calendar';
import type { LocatedFault } from '@essaim/csv';
import type { Durations, Playbook, TaskTemplate } from '../model.ts';
import { parsePredecessor } from '../parse/parse-predecessor.ts';
import type { PlaybookFaultCode } from '../playbook-faults.ts';
import { parsePlaybookText } from '../text/parse-playbook-text.ts';
import type { PlaybookHead } from '../text/read-head.ts';
import { writePlaybookText } from '../text/write-playbook-text.ts';

/** New values of a task; what is left out stays. */
export interface TaskEdit {
  readonly key: string;
  readonly title?: { readonly fr: string; readonly en: string };
  readonly duration?: Durations;
  /** Person-days. */
  readonly effort?: number;
  readonly calendar?: CalendarClass;
  /** As `R06:FS:5wd:region`. */
  readonly predecessors?: readonly string[];
  readonly evidence?: string;
  /** Empty texts for none. */
  readonly instructions?: { readonly fr: string; readonly en: string };
}

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

const edited = (task: TaskTemplate, edit: TaskEdit): TaskTemplate => {
  const { title, duration, effort, calendar, predecessors, evidence } = edit;
  const { instructions: before, ...rest } = task;
  const instructions = edit.instructions ?? before;
  return {
    ...rest,
    ...(title && { titleFr: title.fr, glossEn: title.en }),
    ...(duration && { durations: duration }),
    ...(effort !== undefined && { effortDays: effort }),
    ...(calendar && { calendar }),
    ...(predecessors && {
      predecessors: predecessors.flatMap((one) => parsePredecessor(one) ?? []),
    }),
    ...(evidence !== undefined && { evidenceFr: evidence }),
    ...(instructions && instructions.fr !== '' && { instructions }),
  };
};

/**
 * A playbook with some tasks changed, checked as if its text were imported. The playbook that is given stays
 * as it is.
 */
export const editPlaybook = (
  head: PlaybookHead,
  playbook: Playbook,
  edits: readonly TaskEdit[],
): EditedPlaybook => {
  const known = new Set(playbook.tasks.map(({ key }) => key));
  const own = edits.flatMap(({ key, predecessors = [] }) => [
    ...(known.has(key) ? [] : [fault(`tasks.${key}`, 'task-unknown', { key })]),
    ...predecessors
      .filter((one) => parsePredecessor(one) === null)
      .map((value) => fault(`tasks.${key}.after`, 'predecessor-malformed', { value })),
  ]);
  const byKey = new Map(edits.map((edit) => [edit.key, edit]));
  const tasks = playbook.tasks.map((task) => {
    const edit = byKey.get(task.key);
    return edit ? edited(task, edit) : task;
  });
  const text = writePlaybookText(head, { ...playbook, tasks });
  const parsed = parsePlaybookText('playbook', text);
  const faults = [...own, ...parsed.faults];
  return { text, playbook: faults.length > 0 ? null : (parsed.playbook?.content ?? null), faults };
};
