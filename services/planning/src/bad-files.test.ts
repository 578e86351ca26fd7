// SPDX-License-Identifier: AGPL-3.0-or-later
import { calendarFaults, parseSchoolDays, parseSchoolPeriods } from '@essaim/calendar';
import { type FaultText, type LocatedFault, csvFaults, faultSentence } from '@essaim/csv';
import { parseResources, resourceFaults } from '@essaim/scheduler';
import { describe, expect, test } from 'vitest';
import { readSheet } from './domain/sheet/read-sheet.ts';
import { sheetFaults } from './domain/sheet/sheet-faults.ts';
import { dataFile, resourcesOf } from './test-support/files.ts';

/** A file that is imported: a good one, how it is read, and cells of its second line that cannot be. */
interface Imported {
  readonly text: string;
  readonly read: (text: string) => readonly LocatedFault[];
  readonly texts: Readonly<Record<string, FaultText>>;
  readonly mayMiss: readonly string[];
  readonly bad: readonly (readonly [column: string, cell: string, code: string])[];
}

const head = (text: string, lines: number) => text.split(/\r?\n/).slice(0, lines).join('\n');
const named = (text: string) => ({ name: 'file', text });
const TASK = '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001';

const FILES: Readonly<Record<string, Imported>> = {
  resources: {
    text: resourcesOf('nat'),
    read: (text) => parseResources(named(text)).faults,
    texts: resourceFaults,
    mayMiss: [],
    bad: [
      ['level', 'galactic', 'csv-not-in-list'],
      ['level', '', 'csv-value-missing'],
      ['organisation_key', '', 'csv-value-missing'],
      ['resource', 'jugglers', 'csv-not-in-list'],
      ['resource', '', 'csv-value-missing'],
      ['kind', 'reservoir', 'resource-kind-wrong'],
      ['unit', '', 'csv-value-missing'],
      ['capacity', 'many', 'csv-not-a-number'],
      ['capacity', '', 'csv-value-missing'],
      ['capacity', '-1', 'csv-number-out-of-range'],
      ['capacity', '1.5', 'csv-not-a-whole-number'],
      ['per', 'week', 'resource-per-wrong'],
      ['calendar', 'lunar', 'csv-not-in-list'],
      ['calendar', '', 'csv-value-missing'],
      ['valid_from', '', 'csv-value-missing'],
      ['valid_from', '01/09/2026', 'csv-not-a-date'],
      ['valid_to', '2026-02-30', 'csv-not-a-date'],
      ['valid_to', '2020-01-01', 'resource-dates-reversed'],
    ],
  },
  'school days': {
    text: head(dataFile('school-holidays.csv'), 4),
    read: (text) => parseSchoolDays(named(text)).faults,
    texts: calendarFaults,
    mayMiss: [],
    bad: [
      ['date', '', 'csv-value-missing'],
      ['date', '2023-13-01', 'csv-not-a-date'],
      ['date', 'lundi', 'csv-not-a-date'],
      ['vacances_zone_a', 'oui', 'csv-not-in-list'],
      ['vacances_zone_b', '', 'csv-value-missing'],
      ['vacances_zone_c', '2', 'csv-not-in-list'],
    ],
  },
  'school periods': {
    text: head(dataFile('school-holidays-own.csv'), 4),
    read: (text) => parseSchoolPeriods(named(text)).faults,
    texts: calendarFaults,
    mayMiss: ['status', 'source'],
    bad: [
      ['calendar', '', 'csv-value-missing'],
      ['school_year', '', 'csv-value-missing'],
      ['school_year', '2026', 'school-year-invalid'],
      ['name_fr', '', 'csv-value-missing'],
      ['first_day', '', 'csv-value-missing'],
      ['first_day', '2026-02-30', 'csv-not-a-date'],
      ['last_day', '2026', 'csv-not-a-date'],
      ['last_day', '2026-10-01', 'school-period-reversed'],
    ],
  },
  tasks: {
    text: `Adresse,État,Commencée le,Faite le,Commentaire,Version\n${TASK},prête,,,,3\n`,
    read: (text) => readSheet(named(text)).faults,
    texts: sheetFaults,
    mayMiss: [],
    bad: [
      ['Adresse', '', 'csv-value-missing'],
      ['Adresse', 'D01', 'sheet-task-unknown'],
      ['État', 'finie', 'sheet-state-unknown'],
      ['État', '', 'csv-value-missing'],
      ['Commencée le', '2027-02-30', 'sheet-date'],
      ['Faite le', '44930', 'sheet-date'],
      ['Version', '', 'csv-value-missing'],
      ['Version', 'deux', 'csv-not-a-number'],
    ],
  },
};

describe.each(Object.entries(FILES))('a file of %s', (_, { text, read, texts, mayMiss, bad }) => {
  const [header = '', first = '', ...rest] = text.trimEnd().split(/\r?\n/);
  const columns = header.replace('\uFEFF', '').split(',');
  const faultsOf = (changed: string) => {
    const faults = read(changed);
    for (const fault of faults)
      for (const language of ['fr', 'en'] as const)
        expect(faultSentence({ ...csvFaults, ...texts }, language, fault)).toMatch(
          /^(?!.*\{\w+\}).+[.?]$/u,
        );
    return faults.map(({ line, column, code }) => [line, column, code]);
  };
  const lines = (names: readonly string[], cells: string) =>
    [names.join(','), cells, ...rest].join('\n');

  test('is good as it is', () => {
    expect(faultsOf(text)).toEqual([]);
  });

  test.each(columns.filter((column) => !mayMiss.includes(column)))('without %s', (column) => {
    const others = columns.map((one) => (one === column ? `${one}_x` : one));
    expect(faultsOf(lines(others, first))).toContainEqual([1, column, 'csv-column-missing']);
  });

  test.each(columns)('with %s twice', (column) => {
    expect(faultsOf(lines([...columns, column], `${first},x`))).toContainEqual([
      1,
      column,
      'csv-column-twice',
    ]);
  });

  test.each(bad)('%s: “%s”', (column, cell, code) => {
    const cells = first.split(',').with(columns.indexOf(column), cell).join(',');
    expect(faultsOf(lines(columns, cells))).toContainEqual([2, column, code]);
  });

  test('with nothing in it, a quote left open, a cell too many, another file', () => {
    expect(faultsOf('')).toEqual([[1, null, 'csv-empty']]);
    expect(faultsOf(lines(columns, `"${first}`)).at(0)?.[2]).toBe('csv-unreadable');
    expect(faultsOf(lines(columns, `${first},x`))).toContainEqual([2, null, 'csv-cell-count']);
    expect(faultsOf('\u0000\u0001PK').map(([, , code]) => code)).toContain('csv-column-missing');
  });
});
