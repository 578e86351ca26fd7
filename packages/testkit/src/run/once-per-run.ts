// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.ts';
import { testRun } from './test-run.ts';

/**
 * A value that the first who asks for it makes, for all test files of the run.
 * @param name of the value, fit for a file
 * @param make a value that JSON can hold
 */
export const oncePerRun = async <Value>(
  name: string,
  make: () => Promise<Value>,
): Promise<Value> => {
  const file = join(testRun().folder, `${name}.json`);
  if (!existsSync(file)) {
    await oneAtATime(name, async () => {
      if (!existsSync(file)) writeFileSync(file, JSON.stringify(await make()));
    });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Value;
};
