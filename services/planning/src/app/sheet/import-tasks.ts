// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { LocatedFault } from '@essaim/csv';
import type { Uuid } from '@essaim/kernel';
import { type SheetRow, readSheet, sheetColumnIn } from '../../domain/sheet/read-sheet.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { csvInvalid, presentFaults } from '../faults.ts';
import { type Unit, inUnit, note } from '../unit/unit.ts';
import { type SheetLine, doSheetRow } from './do-sheet-row.ts';
import { sheetTexts } from './sheet-texts.ts';

type Report = PlanningApi['components']['schemas']['TaskImportReport'];

const FILE = 'tasks';
/** As many as a person changes between two looks, and as one transaction does while others wait. */
const MOST_CHANGES = 300;

/** Ends a transaction without a trace: the file was only tried, or has faults. */
class Undone extends Error {}

const doRows = async (
  unit: Unit,
  rows: readonly SheetRow[],
  caller: Caller,
  columnOf: (column: Parameters<typeof sheetColumnIn>[1]) => string,
): Promise<{ changes: SheetLine[]; faults: LocatedFault[] }> => {
  const changes: SheetLine[] = [];
  const faults: LocatedFault[] = [];
  for (const row of rows) {
    const done = await doSheetRow(unit, row, caller);
    if (done === null) continue;
    if ('fault' in done) {
      const { column, code, params } = done.fault;
      faults.push({ file: FILE, line: row.line, column: columnOf(column), code, params });
    } else changes.push(done);
    if (changes.length > MOST_CHANGES) {
      const params = { most: MOST_CHANGES };
      faults.push({ file: FILE, line: row.line, column: null, code: 'sheet-too-many', params });
      break;
    }
  }
  return { changes, faults };
};

/**
 * Does what a file of tasks asks for: everything in one transaction, or nothing. A dry run does it as well and
 * undoes it, so that it says what the file would meet.
 * @throws DomainError `csv-invalid` with every located fault; nothing is saved then
 */
export const importTasks = async (
  app: AppContext,
  { csv, dryRun = false }: { readonly csv: string; readonly dryRun?: boolean },
  mandateId: Uuid,
  caller: Caller,
): Promise<Report> => {
  const source = { name: FILE, text: csv };
  const { rows, faults } = readSheet(source);
  let found: Awaited<ReturnType<typeof doRows>> = { changes: [], faults: [] };
  try {
    await inUnit(app, causeOf(caller, mandateId), async (unit) => {
      found = await doRows(unit, rows, caller, (column) => sheetColumnIn(source, column));
      if (dryRun || faults.length + found.faults.length > 0) throw new Undone();
      note(
        unit,
        'importTasks',
        { type: 'tasks', id: 'tasks', organisationId: null },
        { rows: rows.length, changes: found.changes.length },
      );
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  const all: LocatedFault[] = [...faults, ...found.faults].toSorted((a, b) => a.line - b.line);
  if (all.length > 0 && !dryRun) throw csvInvalid(all, sheetTexts);
  return {
    dryRun,
    valid: all.length === 0,
    rows: rows.length,
    unchanged: rows.length - found.changes.length - found.faults.length,
    changes: found.changes,
    errors: presentFaults(all, sheetTexts, caller.language),
  };
};
