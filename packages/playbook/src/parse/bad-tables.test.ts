// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { faultSentence } from '@essaim/csv';
import { expect, test } from 'vitest';
import { playbookFaults, type PlaybookFaultCode } from '../playbook-faults.ts';
import { referenceSources } from '../test-support/reference-sources.ts';
import { parsePlaybook, type PlaybookSources } from './parse-playbook.ts';

const readFixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const sources = referenceSources(readFixture);

type File = keyof PlaybookSources;
const files = ['tasks', 'gates', 'criteria', 'waveGates'] as const;

const faultsOf = (file: File, text: string) => {
  const { playbook, faults } = parsePlaybook({ ...sources, [file]: { name: file, text } });
  if (faults.length > 0) expect(playbook).toBeNull();
  for (const fault of faults)
    for (const language of ['fr', 'en'] as const)
      expect(faultSentence(playbookFaults, language, fault)).toMatch(/^[^{}]+\.$/u);
  return faults
    .filter((fault) => fault.file === file)
    .map(({ line, column, code }) => [line, column, code]);
};

const columns = files.flatMap((file) =>
  (sources[file].text.split(/\r?\n/)[0] ?? '')
    .split(',')
    .map((column, index) => ({ file, column, index })),
);
const withHeader = (file: File, change: (names: string[]) => string[]) => {
  const [header = '', ...rest] = sources[file].text.split(/\r?\n/);
  return [change(header.split(',')).join(','), ...rest].join('\n');
};

test.each(columns)('$file: the column $column is called otherwise', ({ file, column, index }) => {
  const other = `${column}_x`;
  expect(
    faultsOf(
      file,
      withHeader(file, (names) => names.with(index, other)),
    ),
  ).toEqual([
    [1, column, 'csv-column-missing'],
    [1, other, 'csv-column-unknown'],
  ]);
});

test.each(columns)('$file: the column $column is there twice', ({ file, column }) => {
  expect(
    faultsOf(
      file,
      withHeader(file, (names) => [...names, column]),
    ),
  ).toEqual([[1, column, 'csv-column-twice']]);
});

/** What an empty cell is told as; the other columns may be empty. */
const EMPTY: Readonly<Record<File, readonly string[]>> = {
  tasks:
    'key tier phase title_fr gloss_en responsible accountable duration_min duration_likely duration_max calendar repeat action'.split(
      ' ',
    ),
  gates:
    'key alias title_fr gloss_en duration_min duration_likely duration_max calendar mode declares accepts opens'.split(
      ' ',
    ),
  criteria: 'gate number type text_fr source_task threshold mandatory'.split(' '),
  waveGates:
    'key alias title_fr gloss_en measured_gate share_percent holds hold_point stops declares opens'.split(
      ' ',
    ),
};

/** The cells of a line; the reference files have quotes around what holds a comma. */
const cellsOf = (line: string) =>
  line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];

const withCell = (file: File, index: number, cell: string) => {
  const lines = sources[file].text.split(/\r?\n/);
  return lines
    .with(
      1,
      cellsOf(lines[1] ?? '')
        .slice(0, columns.filter((one) => one.file === file).length)
        .with(index, cell)
        .join(','),
    )
    .join('\n');
};

test.each(columns.filter(({ file, column }) => EMPTY[file].includes(column)))(
  '$file: an empty $column',
  ({ file, column, index }) => {
    expect(faultsOf(file, withCell(file, index, ''))).toContainEqual([
      2,
      column,
      'csv-value-missing',
    ]);
  },
);

const BAD: Readonly<Record<string, readonly [cell: string, code: PlaybookFaultCode]>> = {
  key: ['n 1', 'key-malformed'],
  tier: ['galactic', 'csv-not-in-list'],
  phase: ['dormir', 'csv-not-in-list'],
  responsible: ['nat.chef', 'role-unknown'],
  accountable: ['chef', 'role-unknown'],
  consulted: ['nat.pilotage|x', 'role-unknown'],
  informed: ['x', 'role-unknown'],
  duration_min: ['-1', 'csv-number-out-of-range'],
  duration_likely: ['ten', 'csv-not-a-number'],
  duration_max: ['40.5', 'csv-not-a-whole-number'],
  effort_days: ['2 jours', 'csv-not-a-number'],
  trainer_days: ['-2', 'csv-number-out-of-range'],
  technician_days: ['1e3', 'csv-not-a-number'],
  facilitator_days: ['10001', 'csv-number-out-of-range'],
  committee_slots: ['1.5', 'csv-not-a-whole-number'],
  committee: ['mondial', 'csv-not-in-list'],
  hosting_users: ['many', 'csv-not-a-number'],
  hosting_gb: ['-1', 'csv-number-out-of-range'],
  calendar: ['lunar', 'calendar-unknown'],
  predecessors: ['N99:FS:0wd:same', 'predecessor-unknown'],
  feeds_gate: ['G9', 'gate-unknown'],
  repeat: ['daily', 'csv-not-in-list'],
  condition: ['if it rains', 'condition-malformed'],
  action: ['teleport', 'csv-not-in-list'],
  mode: ['most', 'gate-mode-malformed'],
  declares: ['dep.chef', 'role-unknown'],
  accepts: ['dep', 'role-unknown'],
  opens: ['.', 'role-unknown'],
  gate: ['G9', 'gate-unknown'],
  number: ['0', 'csv-number-out-of-range'],
  type: ['rumour', 'csv-not-in-list'],
  source_task: ['D99', 'task-unknown'],
  threshold: ['enough', 'threshold-malformed'],
  max_age_days: ['a year', 'csv-not-a-number'],
  mandatory: ['oui', 'csv-not-in-list'],
  measured_gate: ['G9', 'gate-unknown'],
  share_percent: ['0', 'csv-number-out-of-range'],
  incident_max_days: ['x', 'csv-not-a-number'],
  soak_days: ['-1', 'csv-number-out-of-range'],
  soak_calendar: ['lunar', 'calendar-unknown'],
  holds: ['D99', 'predecessor-unknown'],
  hold_point: ['middle', 'csv-not-in-list'],
  pause_share_percent: ['101', 'csv-number-out-of-range'],
  stops: ['nobody', 'role-unknown'],
};

test.each(columns.filter(({ column }) => column in BAD))(
  '$file: a $column that cannot be',
  ({ file, column, index }) => {
    const [cell, code] = BAD[column] ?? ['', 'csv-empty'];
    expect(faultsOf(file, withCell(file, index, cell))).toContainEqual([2, column, code]);
  },
);

test.each(files)('%s: a cell too many, a quote left open, a file that is none', (file) => {
  const { text } = sources[file];
  const lines = text.split(/\r?\n/);
  expect(faultsOf(file, lines.with(1, `${lines[1]},x`).join('\n'))).toContainEqual([
    2,
    null,
    'csv-cell-count',
  ]);
  expect(
    faultsOf(
      file,
      lines
        .with(1, `"${lines[1]?.replaceAll('"', '')}`)
        .slice(0, 2)
        .join('\n'),
    ),
  ).toContainEqual([2, null, 'csv-unreadable']);
  expect(faultsOf(file, '')).toContainEqual([1, null, 'csv-empty']);
  expect(faultsOf(file, '\u0000\u0001PK')[0]?.[2]).toBe('csv-column-missing');
});
