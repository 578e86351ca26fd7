// SPDX-License-Identifier: AGPL-3.0-or-later
import { essaimHome } from '@essaim/dev-infra';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './start/copy.ts';
import { steps } from './start/steps.ts';
import { runTests } from './test/run-tests.ts';
import { lockTestFolder, sweepTestFolder } from './test/sweep-test-folder.ts';
import { sweepTestHomes } from './test/sweep-test-homes.ts';
import { TEST_USAGE, testPlan } from './test/test-plan.ts';
import { addCounts, closingLine, type TestCount } from './test/test-report.ts';

/** `npm test`: everything that is tested, in order, and the closing line `N passed, N failed`. */
async function main(words: string[], folder: string): Promise<number> {
  const lock = lockTestFolder(folder);
  if (!lock.held) {
    console.error(`Process ${lock.holder.pid} runs the tests of this checkout already.`);
    return 1;
  }
  const plan = testPlan(words);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopping.abort());
  }
  const closing = join(folder, 'closing-line');
  rmSync(closing, { force: true });
  await sweepTestHomes(folder);
  const counts = await runTests(
    {
      checkout: CHECKOUT,
      folder,
      env: process.env,
      steps: steps(console.log),
      stopped: stopping.signal,
    },
    plan,
  );
  const left = await sweepTestHomes(folder);
  if (left.length > 0) counts.push(failure(`left running by tests: ${left.join(', ')}`));
  if (stopping.signal.aborted) counts.push(failure('the run was interrupted'));
  const total = addCounts(counts);
  for (const each of total.failures) console.log(`FAILED ${each}`);
  writeFileSync(closing, closingLine(total));
  console.log(closingLine(total));
  lock.release();
  return total.failed > 0 || (plan.projects.length > 0 && total.passed === 0) ? 1 : 0;
}

function failure(what: string): TestCount {
  return { passed: 0, failed: 1, failures: [what] };
}

const folder = join(essaimHome(CHECKOUT), 'test');
const words = process.argv.slice(2);
if (words.some((word) => word.startsWith('-'))) {
  console.error(TEST_USAGE);
  process.exit(1);
}
if (words[0] === 'sweep') {
  await sweepTestFolder(folder);
  process.exit(0);
}
process.exit(await main(words, folder));
