// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** The parts that are read of a report that vitest writes with its reporter `json`. */
type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
};

export type TestCount = { passed: number; failed: number; failures: string[] };

/**
 * Counts a run of vitest. A file that could not be loaded holds no failed test and is in none of vitest's own counts: it counts as one
 * failure here, as does a run that left no report.
 */
export function readTestReport(file: string, project: string): TestCount {
  if (!existsSync(file))
    return { passed: 0, failed: 1, failures: [`${project}: the run left no report`] };
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0)
      return failed.map((test) => `${name}: ${test.fullName}${why(test.failureMessages?.[0])}`);
    return status === 'failed' ? [`${name}: the file could not be run${why(message)}`] : [];
  });
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

function why(message: string | undefined): string {
  const line = stripVTControlCharacters(message ?? '').split('\n', 1)[0];
  return line ? ` (${line})` : '';
}

export function addCounts(counts: TestCount[]): TestCount {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  };
}

export function closingLine({ passed, failed }: TestCount): string {
  return `${passed} passed, ${failed} failed`;
}
