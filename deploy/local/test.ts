// SPDX-License-Identifier: AGPL-3.0-or-later
import { essaimHome } from '@essaim/dev-infra';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './start/copy.ts';
import { steps } from './start/steps.ts';
import { runTests } from './test/run-tests.ts';
import { sweepTestHomes } from './test/sweep-test-homes.ts';
import { testPlan, TEST_USAGE } from './test/test-plan.ts';
import { addCounts, closingLine } from './test/test-report.ts';

/** `npm test`: everything that is tested, in order, and the closing line `N passed, N failed`. */
const words = process.argv.slice(2);
if (words.some((word) => word.startsWith('-'))) {
  console.error(TEST_USAGE);
  process.exit(1);
}
const folder = join(essaimHome(CHECKOUT), 'test');
if (words[0] === 'sweep') {
  await sweepTestHomes(folder);
  process.exit(0);
}
const plan = testPlan(words);
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stopping.abort());

mkdirSync(folder, { recursive: true });
rmSync(join(folder, 'closing-line'), { force: true });
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
if (left.length > 0)
  counts.push({ passed: 0, failed: 1, failures: [`left running by tests: ${left.join(', ')}`] });
if (stopping.signal.aborted)
  counts.push({ passed: 0, failed: 1, failures: ['the run was interrupted'] });

const total = addCounts(counts);
for (const failure of total.failures) console.log(`FAILED ${failure}`);
writeFileSync(join(folder, 'closing-line'), closingLine(total));
console.log(closingLine(total));
process.exit(total.failed > 0 || (plan.projects.length > 0 && total.passed === 0) ? 1 : 0);
