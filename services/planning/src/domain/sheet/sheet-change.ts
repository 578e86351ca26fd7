// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ErrorParams } from '@essaim/kernel';
import type { TaskCommand } from '../task/task-command.ts';
import type { TaskLabel } from '../task/task-label.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { SheetFaultCode } from './sheet-faults.ts';
import type { SheetRow } from './read-sheet.ts';

/** The task as it is now. */
export interface KnownTask {
  readonly label: TaskLabel;
  readonly startedOn: string | null;
  readonly doneOn: string | null;
  /** Whether a word is all the evidence that it asks for. */
  readonly isFree: boolean;
}

export interface ChangeFault {
  readonly column: SheetColumn;
  readonly code: SheetFaultCode;
  readonly params: ErrorParams;
}

/** What a line asks for; nothing when it says what is known already. */
export interface SheetChange {
  readonly commands: readonly TaskCommand[];
  readonly comment: string;
}

const BEFORE = new Set<TaskLabel>(['todo', 'ready']);
const OPEN = new Set<TaskLabel>(['todo', 'ready', 'in-progress', 'refused', 'blocked']);

const fault = (column: SheetColumn, code: SheetFaultCode, params: ErrorParams = {}) => ({
  fault: { column, code, params },
});

/** The state that a line means: the one written, or the one that a new date tells. */
const meantLabel = (row: SheetRow, task: KnownTask): TaskLabel => {
  if (row.label !== task.label) return row.label;
  if (row.doneOn !== null && row.doneOn !== task.doneOn && OPEN.has(task.label)) return 'declared';
  if (row.startedOn !== null && BEFORE.has(task.label)) return 'in-progress';
  return task.label;
};

/**
 * What a line of a file asks of a task. A comment is the word that goes with a declaration when no other
 * evidence is asked for.
 */
export const sheetChange = (
  row: SheetRow,
  task: KnownTask,
  today: string,
): SheetChange | { readonly fault: ChangeFault } => {
  const label = meantLabel(row, task);
  for (const column of ['startedOn', 'doneOn'] as const) {
    const value = row[column];
    if (value !== null && value > today) return fault(column, 'sheet-date-future', { value });
    const known = task[column];
    if (known !== null && value !== null && value !== known)
      return fault(column, 'sheet-date-fixed', { known });
  }
  const started = row.startedOn ?? task.startedOn;
  if (started !== null && row.doneOn !== null && row.doneOn < started)
    return fault('doneOn', 'sheet-dates-order', { done: row.doneOn, started });
  const { comment } = row;
  if (label === task.label) return { commands: [], comment };
  const start: TaskCommand = {
    kind: 'start',
    ...(row.startedOn !== null && { startedOn: row.startedOn }),
  };
  if (label === 'in-progress' && BEFORE.has(task.label)) return { commands: [start], comment };
  if (label !== 'declared' || !OPEN.has(task.label))
    return fault('state', 'sheet-state-fixed', { from: task.label, to: label });
  const doneOn = row.doneOn ?? today;
  const evidence =
    task.isFree && comment !== '' ? [{ criterion: null, values: { note: comment } }] : [];
  const declare: TaskCommand = { kind: 'declare', input: { doneOn, evidence } };
  const isBegun = row.startedOn !== null && BEFORE.has(task.label);
  return {
    commands: isBegun ? [start, declare] : [declare],
    comment: task.isFree ? '' : comment,
  };
};
