// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { reportLines } from './report-lines.ts';

test('each remark has its place, and the counts close', () => {
  const report = {
    created: 2,
    updated: 1,
    unchanged: 0,
    errors: [
      { line: 3, column: 'insee_code', detail: 'Le code 99 est inconnu.' },
      { line: 0, detail: 'Une colonne manque.' },
      { file: 'gates', line: 4, column: null, detail: 'Le jalon est double.' },
    ],
    warnings: [{ line: 7, column: null, detail: 'La ligne se répète.' }],
  };
  expect(reportLines(report, { file: 'network.csv', dryRun: true })).toEqual([
    'network.csv:3:insee_code: Le code 99 est inconnu.',
    'network.csv: Une colonne manque.',
    'gates:4: Le jalon est double.',
    'network.csv:7: La ligne se répète.',
    'Dry run: 2 new, 1 changed, 0 as before, 3 refused. Nothing was written.',
  ]);
});

test('a place in a structured text is one that editors open', () => {
  const fault = {
    file: 'playbook',
    line: 21,
    column: 'tasks.N01.efort',
    character: 5,
    detail: 'Effort ?',
  };
  const report = { created: 0, unchanged: 0, errors: [fault] };
  expect(reportLines(report, { file: 'plan.yaml', dryRun: true })[0]).toBe(
    'plan.yaml:21:5: Effort ?',
  );
});

test('what was written is said as written', () => {
  const report = { created: 1, changed: 0, unchanged: 5, errors: [] };
  expect(reportLines(report, { file: 'x.csv', dryRun: false })).toEqual([
    'Imported: 1 new, 0 changed, 5 as before, 0 refused.',
  ]);
});

test('what waits for a second person is not said as written', () => {
  const approval = { expiresAt: '2027-01-11T09:00:00Z' };
  const report = { created: 30, updated: 0, unchanged: 0, errors: [], approval };
  expect(reportLines(report, { file: 'x.csv', dryRun: false })).toEqual([
    'Waits for a second person, until 2027-01-11T09:00:00Z: 30 new, 0 changed, 0 as before, 0 refused. Nothing was written.',
  ]);
});
