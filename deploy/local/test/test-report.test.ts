// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCounts, closingLine, readTestReport } from './test-report.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'essaim-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (report: object) => {
  const file = join(folder, 'unit.json');
  writeFileSync(file, JSON.stringify(report));
  return readTestReport(file, 'unit');
};

const passed = {
  name: 'a.test.ts',
  status: 'passed',
  assertionResults: [{ status: 'passed', fullName: 'adds' }],
};
const failed = {
  name: 'b.test.ts',
  status: 'failed',
  assertionResults: [
    {
      status: 'failed',
      fullName: 'subtracts',
      failureMessages: [
        'Error: \u001B[31m2\u001B[39m is not 3\n    at b.test.ts:7',
        'Error: a later one',
      ],
    },
  ],
};
const unloaded = {
  name: 'c.test.ts',
  status: 'failed',
  message: 'Cannot find module x\nRequire stack',
  assertionResults: [],
};

test('failed tests are counted and named with the reason', () => {
  expect(written({ numPassedTests: 1, numFailedTests: 1, testResults: [passed, failed] })).toEqual({
    passed: 1,
    failed: 1,
    failures: ['b.test.ts: subtracts (Error: 2 is not 3)'],
  });
});

test('a file that could not be loaded is a failure, though vitest counts none', () => {
  const count = written({ numPassedTests: 1, numFailedTests: 0, testResults: [passed, unloaded] });
  expect(count).toMatchObject({
    passed: 1,
    failed: 1,
    failures: ['c.test.ts: the file could not be run (Cannot find module x)'],
  });
});

test('a run that left no report is a failure', () => {
  expect(readTestReport(join(folder, 'none.json'), 'e2e')).toMatchObject({ passed: 0, failed: 1 });
});

test('the closing line adds the runs up', () => {
  const total = addCounts([
    { passed: 3, failed: 0, failures: [] },
    { passed: 2, failed: 1, failures: ['x'] },
  ]);
  expect(closingLine(total)).toBe('5 passed, 1 failed');
  expect(total.failures).toEqual(['x']);
});
