// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay } from '@essaim/calendar';
import { type Uuid, newId } from '@essaim/kernel';
import { appendHistory } from '../../db/append-history.ts';
import {
  type LateTaskRow,
  insertEscalation,
  lateTasks,
} from '../../db/escalation/escalation-rows.ts';
import { type AddWorkingDays, nextEscalation } from '../../domain/escalation/next-escalation.ts';
import type { AppContext } from '../app-context.ts';
import { workingDays } from '../calendar/working-days.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type Unit, inUnit, note } from '../unit/unit.ts';
import { announceEscalation } from './announce-escalation.ts';

/** Organisations above a task's that have a coordination, nearest first. */
const tiersAbove = (
  directory: DirectorySnapshot,
  { organisationId, departmentId }: LateTaskRow,
): Uuid[] => {
  const above = directory.organisation(departmentId ?? organisationId)?.ancestors ?? [];
  const line = departmentId === null ? above : [departmentId, ...above];
  return line.filter((id) => directory.holders(id, 'coordination').length > 0);
};

const addDaysOf = (directory: DirectorySnapshot, organisationId: Uuid): AddWorkingDays => {
  const days = workingDays(directory, organisationId);
  return (from, count) => toDate(days.nth(toDay(from) + 1, count));
};

const raise = async (
  unit: Unit,
  directory: DirectorySnapshot,
  task: LateTaskRow,
  { step, to }: { readonly step: number; readonly to: Uuid },
): Promise<void> => {
  const row = {
    id: newId(),
    task_id: task.id,
    step,
    to_organisation_id: to,
    late_since: task.plannedEnd,
    at: unit.now.toString(),
  };
  const isNew = await insertEscalation(unit.trx, {
    ...row,
    on_day: unit.today,
    seen: null as unknown as string,
    seen_on: null,
  });
  if (!isNew) return;
  announceEscalation(unit, directory, { ...row, seen: null }, task, 'escalation.raised');
  await appendHistory(unit.trx, task.id, { at: row.at, type: 'task.escalated', by: null }, null);
  note(
    unit,
    'task.escalated',
    { type: 'task', id: task.id, organisationId: task.organisationId },
    { step, to },
  );
};

/** Lets late work climb to the tiers above, each step once. */
export const escalateLate = async (app: AppContext): Promise<void> => {
  const today = app.clock.today().toString();
  const late = await lateTasks(app.db, today);
  if (late.length === 0) return;
  const directory = await loadDirectory(app.db, today);
  const due = late.flatMap((task) => {
    const above = tiersAbove(directory, task);
    const addDays = addDaysOf(directory, task.departmentId ?? task.organisationId);
    const next = nextEscalation({ ...task, above }, task.delay, today, addDays);
    return next === null ? [] : [{ task, next }];
  });
  if (due.length === 0) return;
  await inUnit(app, { actor: null, correlationId: newId() }, async (unit) => {
    for (const { task, next } of due) await raise(unit, directory, task, next);
  });
};
