// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { DomainError, type ErrorParams, type Uuid } from '@essaim/kernel';
import type { SheetRow } from '../../domain/sheet/read-sheet.ts';
import { type KnownTask, sheetChange } from '../../domain/sheet/sheet-change.ts';
import type { SheetColumn } from '../../domain/sheet/sheet-columns.ts';
import { LABEL_WORDS } from '../../domain/task/label-words.ts';
import { taskLabel } from '../../domain/task/task-label.ts';
import type { Caller } from '../caller.ts';
import { loadNames } from '../directory/names.ts';
import { actOnTaskIn } from '../task/act-on-task.ts';
import { writeComment } from '../task/comment-task.ts';
import { type FoundTask, findTask } from '../task/find-task.ts';
import type { Unit } from '../unit/unit.ts';

export type SheetLine = PlanningApi['components']['schemas']['TaskImportReport']['changes'][number];

/** A fault of a line, by the column's id. */
export interface RowFault {
  readonly column: SheetColumn;
  readonly code: string;
  readonly params: ErrorParams;
}

/** Words of states in a refusal, in the language of the caller. */
const inWords = (params: ErrorParams, { language }: Caller): ErrorParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const words = LABEL_WORDS[language] as Readonly<Record<string, string>>;
      return [
        name,
        ['from', 'to', 'state'].includes(name) ? (words[String(value)] ?? value) : value,
      ];
    }),
  );

const find = async (unit: Unit, row: SheetRow, caller: Caller): Promise<FoundTask | null> => {
  try {
    return await findTask(unit.trx, row.id as Uuid, caller);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
};

const saysWhatIsKnown = (row: SheetRow, task: KnownTask): boolean =>
  row.label === task.label &&
  row.startedOn === task.startedOn &&
  row.doneOn === task.doneOn &&
  row.comment === '';

/**
 * Does what a line asks for, in the unit of the whole file.
 * @returns what it changes, null for nothing, or the fault that keeps it from being done
 */
export const doSheetRow = async (
  unit: Unit,
  row: SheetRow,
  caller: Caller,
): Promise<SheetLine | null | { readonly fault: RowFault }> => {
  const found = await find(unit, row, caller);
  if (!found) return { fault: { column: 'id', code: 'sheet-task-unknown', params: {} } };
  const { row: task, campaign } = found;
  const asked = campaign.playbook.asked(task.template);
  const known = {
    label: taskLabel(task),
    startedOn: task.started_on,
    doneOn: task.done_on,
    isFree: asked.every(({ type }) => type === 'free'),
  };
  if (saysWhatIsKnown(row, known)) return null;
  if (row.version !== task.revision)
    return { fault: { column: 'version', code: 'sheet-task-changed', params: {} } };
  const change = sheetChange(row, known, unit.today);
  if ('fault' in change) {
    const { fault } = change;
    return { fault: { ...fault, params: inWords(fault.params, caller) } };
  }
  const { commands, comment } = change;
  if (commands.length === 0 && comment === '') return null;
  try {
    let { revision } = task;
    for (const command of commands) {
      const operation = command.kind === 'start' ? 'startTask' : 'declareTask';
      const request = { taskId: task.id, revision, operation, command };
      ({ revision } = await actOnTaskIn(unit, found, request, caller));
    }
    if (comment !== '')
      await writeComment(unit, found.directory, task.id, comment, caller.person.personId);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { fault: { column: 'state', code: error.code, params: inWords(error.params, caller) } };
  }
  const names = await loadNames(unit.trx, found.directory, {
    organisations: [task.organisation_id],
  });
  const started = commands.find(({ kind }) => kind === 'start');
  const declared = commands.find(({ kind }) => kind === 'declare');
  return {
    line: row.line,
    taskId: task.id,
    title: campaign.playbook.titleOf(task.template),
    organisation: names.organisation(task.organisation_id),
    started: started?.kind === 'start' ? (started.startedOn ?? unit.today) : null,
    declared: declared?.kind === 'declare' ? declared.input.doneOn : null,
    commented: row.comment !== '',
  };
};
