// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RunSummary } from '@essaim/dev-infra';
import { consoleUrl, issuerOf, serviceUrls } from './addresses.ts';
import { buildConsole } from './console-build.ts';
import type { Copy } from './copy.ts';
import { demonstrate } from './demonstrate.ts';
import { demonstrationContext } from './demonstration-context.ts';
import { startInfrastructure } from './infrastructure.ts';
import { minifluxOrNull } from './miniflux.ts';
import { startServices } from './services.ts';
import type { Supervisor } from './supervisor.ts';
import { hostedTools } from './tools.ts';

export type BroughtUp = {
  /** What the run file says at this moment. */
  summary: () => RunSummary;
  /** Plays the hoster until the signal. */
  play: (stopped: AbortSignal) => Promise<void>;
};

/** Starts everything in its order: what services stand on and the console's build at once, services, tools, demonstration. */
export async function bringUp(
  copy: Copy,
  supervised: Supervisor,
  wantsDemonstration: boolean,
): Promise<BroughtUp> {
  const { step } = copy.steps;
  const miniflux = step(
    'Miniflux',
    () => minifluxOrNull(copy),
    (found) => found?.version ?? 'absent',
  );
  const [infrastructure] = await Promise.all([
    startInfrastructure(copy, supervised),
    step(
      'console',
      () => buildConsole(copy.checkout),
      (result) => result,
    ),
  ]);
  const { broker, databases, keycloakUrl, mail } = infrastructure;
  await startServices(copy, supervised, infrastructure);
  const issuer = issuerOf(copy, keycloakUrl);
  const tools = await hostedTools(
    copy,
    supervised,
    {
      issuer,
      databaseUrl: databases.urls.miniflux,
    },
    await miniflux,
  );
  await tools.resume();
  const context = demonstrationContext(copy, infrastructure, tools);
  const { accounts, keys, play } = await demonstrate(copy, context, wantsDemonstration);
  return {
    play,
    summary: () => ({
      console: consoleUrl(copy),
      issuer,
      realm: copy.realm,
      services: serviceUrls(copy),
      nats: broker.url,
      mail: mail.url,
      smtp: mail.smtpUrl,
      tools: tools.running(),
      accounts,
      keys,
      processes: supervised.processes(),
    }),
  };
}
