// SPDX-License-Identifier: AGPL-3.0-or-later
import { KNOWN_SECRETS, startTestServers, type TestServers } from '@essaim/dev-infra';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildConsole } from '../start/console-build.ts';
import type { Steps } from '../start/steps.ts';
import { runWithDeadline } from './run-with-deadline.ts';
import { searchSecrets } from './search-secrets.ts';
import { STATIC_CHECKS } from './static-checks.ts';
import { type Project, type TestPlan } from './test-plan.ts';
import { readTestReport, type TestCount } from './test-report.ts';

const DEADLINE_MINUTES: Record<Project, number> = { unit: 10, int: 25, e2e: 45 };

const CHECK_DEADLINE_MS = 5 * 60_000;

export type TestRun = {
  checkout: string;
  /** Holds reports, logs, screenshots and traces. */
  folder: string;
  env: NodeJS.ProcessEnv;
  steps: Steps;
  stopped: AbortSignal;
};

/**
 * Runs one vitest for each project, in order. The servers of the integration tests start at once, beside the units, and are gone before
 * the browser tests start their own. The integration tests wait for their servers more than they compute: the static checks and the
 * build of the console take the processor that they leave.
 */
export async function runTests(run: TestRun, plan: TestPlan): Promise<TestCount[]> {
  forgetKept(run.folder);
  const { projects, filters } = plan;
  const servers = projects.includes('int') ? startServers(run) : null;
  servers?.catch(() => undefined);
  const counts: TestCount[] = [];
  try {
    if (projects.includes('unit')) counts.push(await runProject(run, 'unit', filters));
    const prepared = prepare(run, plan);
    prepared.catch(() => undefined);
    if (projects.includes('int')) counts.push(await runInt(run, filters, servers));
    counts.push(await prepared);
    if (projects.includes('e2e')) counts.push(await runProject(run, 'e2e', filters));
  } finally {
    await (await servers?.catch(() => null))?.stop();
  }
  if (!run.stopped.aborted && projects.some((project) => project !== 'unit')) {
    counts.push(
      await run.steps.step('secrets in logs', async () =>
        searchSecrets(run.folder, filters.length === 0, run.steps.say),
      ),
    );
  }
  return counts;
}

/** The static checks, and the console, once for all copies before several would each begin to build it. */
async function prepare(run: TestRun, { checks, projects }: TestPlan): Promise<TestCount> {
  const aside = projects.includes('int');
  const count = checks ? await runChecks(run, aside) : { passed: 0, failed: 0, failures: [] };
  if (projects.includes('e2e') && !run.stopped.aborted) {
    await run.steps.step('the console', () => buildConsole(run.checkout));
  }
  return count;
}

/** What an earlier run kept says nothing of this one. */
function forgetKept(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of [KNOWN_SECRETS, 'logs', 'rows']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function runInt(
  run: TestRun,
  filters: string[],
  starting: Promise<TestServers | null> | null,
): Promise<TestCount> {
  try {
    const servers = await starting;
    const count = await runProject(run, 'int', filters, servers?.environment);
    await servers?.stop();
    return count;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, failures: [`int: ${reason}`] };
  }
}

/** None when the environment names some already. */
async function startServers({
  env,
  folder,
  checkout,
  steps,
}: TestRun): Promise<TestServers | null> {
  if (env['ESSAIM_TEST_POSTGRES_URL']) return null;
  return steps.step('servers of the integration tests', () =>
    startTestServers({
      folder: join(folder, 'servers'),
      themesFolder: join(checkout, 'deploy', 'keycloak', 'themes'),
    }),
  );
}

async function runChecks(
  { checkout, env, steps, stopped }: TestRun,
  aside: boolean,
): Promise<TestCount> {
  const failures: string[] = [];
  for (const { name, command, args } of STATIC_CHECKS) {
    const { code, said } = await steps.step(`check of ${name}`, () =>
      runWithDeadline(command, args, {
        cwd: checkout,
        env,
        deadlineMs: CHECK_DEADLINE_MS,
        stopped,
        aside,
      }),
    );
    if (code !== 0) {
      if (said !== '') steps.say(said);
      failures.push(`check of ${name}: ${[command, ...args].join(' ')}`);
    }
  }
  return { passed: 0, failed: failures.length, failures };
}

async function runProject(
  run: TestRun,
  project: Project,
  filters: string[],
  environment: Partial<NodeJS.ProcessEnv> = {},
): Promise<TestCount> {
  const report = join(run.folder, `${project}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
  ];
  const vitest = join(run.checkout, 'node_modules/vitest/vitest.mjs');
  const { code, late } = await run.steps.step(`tests ${project}`, () =>
    runWithDeadline(
      process.execPath,
      [vitest, ...args, `--outputFile.json=${report}`, ...filters],
      {
        cwd: run.checkout,
        env: { ...run.env, ...environment, ESSAIM_TEST_FOLDER: run.folder },
        deadlineMs: DEADLINE_MINUTES[project] * 60_000,
        stopped: run.stopped,
      },
    ),
  );
  const count = readTestReport(report, project);
  const reason = late
    ? `${project}: not done after ${DEADLINE_MINUTES[project]} minutes`
    : `${project}: vitest ended with ${code}`;
  if (code === 0 || count.failed > 0) return count;
  return { passed: count.passed, failed: 1, failures: [reason] };
}
