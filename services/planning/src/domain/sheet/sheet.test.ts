// SPDX-License-Identifier: AGPL-3.0-or-later
import { faultSentence, csvFaults, writeCsv } from '@essaim/csv';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { type KnownTask, sheetChange } from './sheet-change.ts';
import { sheetHeader } from './sheet-columns.ts';
import { sheetFaults } from './sheet-faults.ts';

const ID = '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001';
const CELLS = {
  Clé: 'D01',
  Tâche: 'Présenter le projet',
  Structure: 'Mayenne',
  Code: '53',
  Campagne: 'Première',
  Vague: '1',
  État: 'prête',
  Depuis: '2027-01-04',
  'Début prévu': '2027-01-04',
  'Fin prévue': '2027-01-22',
  'En retard': '',
  'Commencée le': '',
  'Faite le': '',
  'Ce qui bloque': '',
  Commentaire: '',
  Adresse: ID,
  Version: '3',
};
type Cells = Partial<Record<keyof typeof CELLS, string>>;

const sheet = (...changes: Cells[]) =>
  writeCsv(
    sheetHeader('fr'),
    changes.map((change) => Object.values({ ...CELLS, ...change })),
  );
const read = (text: string) => readSheet({ name: 'taches', text });
const faultsOf = (text: string) => {
  const { faults } = read(text);
  for (const fault of faults)
    for (const language of ['fr', 'en'] as const)
      expect(faultSentence({ ...csvFaults, ...sheetFaults }, language, fault)).toMatch(
        /^(?!.*\{\w+\}).+\.$/u,
      );
  return faults.map(({ line, column, code }) => [line, column, code]);
};

describe('a file of tasks', () => {
  test('is read as it was exported, and as a spreadsheet gives it back', () => {
    const [row] = read(
      sheet({ 'Commencée le': '4/1/2027', 'Faite le': '06/01/2027', Commentaire: '=SOMME(A1)' }),
    ).rows;
    expect(row).toEqual({
      line: 2,
      id: ID,
      version: 3,
      label: 'ready',
      startedOn: '2027-01-04',
      doneOn: '2027-01-06',
      comment: '=SOMME(A1)',
    });
  });

  test('in English, with commas, and without the columns that are for people', () => {
    const text = `Id,State,Started on,Done on,Comment,Version\n${ID},in progress,2027-01-04,,"a, b",7\n`;
    expect(read(text).rows).toMatchObject([{ label: 'in-progress', comment: 'a, b', version: 7 }]);
  });

  test.each<[string, string, [number, string | null, string]]>([
    ['nothing', '', [1, null, 'csv-empty']],
    ['another file', 'a;b\n1;2\n', [1, 'État', 'csv-column-missing']],
    ['a quote left open', `${sheet({})}"x`, [3, null, 'csv-unreadable']],
    ['a cell too many', `${sheet({}).trimEnd()};x\r\n`, [2, null, 'csv-cell-count']],
    ...(
      [
        [{ État: 'finie' }, 'État', 'sheet-state-unknown'],
        [{ État: '' }, 'État', 'csv-value-missing'],
        [{ Adresse: '' }, 'Adresse', 'csv-value-missing'],
        [{ Adresse: 'D01' }, 'Adresse', 'sheet-task-unknown'],
        [{ Version: '' }, 'Version', 'csv-value-missing'],
        [{ Version: '1.5' }, 'Version', 'csv-not-a-whole-number'],
        [{ Version: 'deux' }, 'Version', 'csv-not-a-number'],
        [{ Version: '-1' }, 'Version', 'csv-number-out-of-range'],
        [{ 'Commencée le': 'lundi' }, 'Commencée le', 'sheet-date'],
        [{ 'Commencée le': '2027-02-30' }, 'Commencée le', 'sheet-date'],
        [{ 'Commencée le': '31/02/2027' }, 'Commencée le', 'sheet-date'],
        [{ 'Faite le': '44930' }, 'Faite le', 'sheet-date'],
        [{ 'Faite le': '2027-1-4' }, 'Faite le', 'sheet-date'],
        [{ Commentaire: 'x'.repeat(2001) }, 'Commentaire', 'sheet-comment-long'],
      ] as const
    ).map(([cells, column, code]): [string, string, [number, string, string]] => [
      `${column}: ${Object.values(cells)[0]?.slice(0, 12)}`,
      sheet(cells),
      [2, column, code],
    ]),
    ['the same task twice', sheet({}, {}), [3, 'Adresse', 'sheet-task-twice']],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text)).toContainEqual(expected);
  });
});

describe('a line', () => {
  const ready: KnownTask = { label: 'ready', startedOn: null, doneOn: null, isFree: true };
  const [plain] = read(sheet({})).rows;
  const change = (row: object, task: Partial<KnownTask> = {}) =>
    sheetChange({ ...plain!, ...row }, { ...ready, ...task }, '2027-01-10');

  test('that says what is known changes nothing', () => {
    expect(change({})).toEqual({ commands: [], comment: '' });
    expect(change({ comment: 'Vu' })).toEqual({ commands: [], comment: 'Vu' });
  });

  test('begins, ends, or both, by its state or by its dates', () => {
    const start = { kind: 'start', startedOn: '2027-01-05' };
    expect(change({ label: 'in-progress' })).toMatchObject({ commands: [{ kind: 'start' }] });
    expect(change({ startedOn: '2027-01-05' })).toMatchObject({ commands: [start] });
    const note = [{ criterion: null, values: { note: 'Voté' } }];
    expect(change({ label: 'declared', comment: 'Voté' })).toEqual({
      commands: [{ kind: 'declare', input: { doneOn: '2027-01-10', evidence: note } }],
      comment: '',
    });
    expect(
      change({ startedOn: '2027-01-05', doneOn: '2027-01-08', comment: 'Voté' }, { isFree: false }),
    ).toEqual({
      commands: [start, { kind: 'declare', input: { doneOn: '2027-01-08', evidence: [] } }],
      comment: 'Voté',
    });
  });

  test.each<[object, Partial<KnownTask>, string, string]>([
    [{ label: 'accepted' }, {}, 'state', 'sheet-state-fixed'],
    [{ label: 'ready' }, { label: 'in-progress' }, 'state', 'sheet-state-fixed'],
    [{ label: 'declared' }, { label: 'accepted' }, 'state', 'sheet-state-fixed'],
    [{ startedOn: '2027-01-11' }, {}, 'startedOn', 'sheet-date-future'],
    [{ doneOn: '2027-02-01' }, {}, 'doneOn', 'sheet-date-future'],
    [{ startedOn: '2027-01-05' }, { startedOn: '2027-01-04' }, 'startedOn', 'sheet-date-fixed'],
    [{ startedOn: '2027-01-08', doneOn: '2027-01-05' }, {}, 'doneOn', 'sheet-dates-order'],
  ])('%o of a task %o is a fault of %s: %s', (row, task, column, code) => {
    expect(change(row, task)).toMatchObject({ fault: { column, code } });
  });
});
