// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is made once for all test files of a run of vitest, in whichever process they are. */
export interface TestRun {
  /** Part of the names of what is made for this run alone. */
  readonly id: string;
  /** Where its processes leave each other what one of them made. */
  readonly folder: string;
  readonly realm: { readonly name: string; readonly privateKey: string };
}

const VARIABLE = 'ESSAIM_TEST_RUN';

/** Tells the processes that this one starts from here on. */
export const tellTestRun = (run: TestRun): void => {
  process.env[VARIABLE] = JSON.stringify(run);
};

/** @throws Error outside of a run of integration tests */
export const testRun = (): TestRun => {
  const told = process.env[VARIABLE];
  if (told === undefined)
    throw new Error(`${VARIABLE} is not set: the test runs without its set-up`);
  return JSON.parse(told) as TestRun;
};
