// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  checkPorts,
  lockHome,
  removePostgresData,
  removeRunFile,
  writeRunFile,
  type RunSummary,
} from '@essaim/dev-infra';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildConsole } from './console-build.ts';
import type { Copy } from './copy.ts';
import { consoleUrl, demonstrate, issuerOf, serviceUrls } from './demonstrate.ts';
import { startInfrastructure } from './infrastructure.ts';
import { startServices } from './services.ts';
import { summaryText } from './summary-text.ts';
import type { StartOptions } from './start-options.ts';
import { supervisor } from './supervisor.ts';
import { hostedTools } from './tools.ts';

export type RunningCopy = { stop(): Promise<void> };

/**
 * Brings one copy up, whole: what a dead supervisor left behind is ended, everything is started and watched, the run file is written.
 * @param stopped aborts when the copy is to stop, also while it starts
 */
export async function runCopy(
  copy: Copy,
  options: StartOptions,
  stopped: AbortSignal,
): Promise<RunningCopy> {
  const since = performance.now();
  const unlock = lockHome(copy.home);
  let summary: RunSummary | null = null;
  const rewrite = () => {
    if (summary && !stopped.aborted)
      writeRunFile(copy.folders.run, { ...summary, processes: supervised.processes() });
  };
  const supervised = supervisor({ report: (line) => copy.steps.say(line), onChange: rewrite });
  const stop = async () => {
    removeRunFile(copy.folders.run);
    await supervised.stop();
    await copy.ledger.sweep();
    unlock();
  };
  try {
    removeRunFile(copy.folders.run);
    await endLeftovers(copy);
    if (options.fresh) throwAway(copy);
    mkdirSync(copy.folders.data, { recursive: true });
    await checkPorts(copy.ports);
    summary = await bringUp(copy, options, supervised);
    rewrite();
    copy.steps.say(summaryText(summary, (performance.now() - since) / 1000));
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function endLeftovers(copy: Copy): Promise<void> {
  const ended = await copy.ledger.sweep();
  if (ended.length > 0)
    copy.steps.say(`  Ended what an earlier start left running: ${ended.join(', ')}.`);
}

function throwAway({ folders }: Copy): void {
  removePostgresData(join(folders.data, 'postgres'));
  for (const folder of [folders.data, folders.logs])
    rmSync(folder, { recursive: true, force: true });
  rmSync(join(folders.secrets, 'tools.json'), { force: true });
}

async function bringUp(
  copy: Copy,
  options: StartOptions,
  supervised: ReturnType<typeof supervisor>,
): Promise<RunSummary> {
  const { step } = copy.steps;
  const [infrastructure] = await Promise.all([
    startInfrastructure(copy, supervised),
    step(
      'console',
      () => buildConsole(copy.checkout),
      (result) => result,
    ),
  ]);
  await startServices(copy, supervised, infrastructure);
  const issuer = issuerOf(copy, infrastructure.keycloakUrl);
  const tools = await hostedTools(copy, supervised, {
    issuer,
    databaseUrl: infrastructure.databases.urls.miniflux,
  });
  await tools.resume();
  const accounts = await demonstrate(copy, infrastructure, tools, options.demo);
  return {
    console: consoleUrl(copy),
    issuer,
    realm: copy.realm,
    services: serviceUrls(copy),
    nats: infrastructure.broker.url,
    mail: infrastructure.mail.url,
    smtp: infrastructure.mail.smtpUrl,
    tools: tools.running(),
    accounts,
    processes: supervised.processes(),
  };
}
