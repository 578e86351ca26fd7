// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Service,
  SERVICES,
  serviceEnvironments,
  startChild,
  waitForChild,
} from '@essaim/dev-infra';
import { shiftedClock } from '@essaim/kernel';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import type { Infrastructure } from './infrastructure.ts';
import { nodeProcess } from './node-process.ts';
import type { Supervisor } from './supervisor.ts';

const MAIN: Record<Service, string> = {
  identity: 'services/identity/src/main.ts',
  catalog: 'services/catalog/src/main.ts',
  planning: 'services/planning/src/main.ts',
  console: 'services/console/src/server/main.ts',
};

export const FIRST_ADMINISTRATOR = 'coordination@essaim.example';

/**
 * Starts the services, each a process of its own, and waits until all say that they are ready, and
 * identity that Keycloak holds what sign-ins need.
 */
export async function startServices(
  copy: Copy,
  supervised: Supervisor,
  infrastructure: Infrastructure,
): Promise<void> {
  const clock = copy.env['ESSAIM_NOW'] ? shiftedClock(copy.env['ESSAIM_NOW']) : null;
  // A service that is started again goes on at the hour that the others have.
  const environmentOf = (service: Service) =>
    serviceEnvironments({
      ports: copy.ports,
      realm: copy.realm,
      keycloakUrl: infrastructure.keycloakUrl,
      databaseUrls: infrastructure.databases.urls,
      natsUrl: infrastructure.broker.url,
      natsSeeds: infrastructure.broker.seeds,
      smtpUrl: infrastructure.mail.smtpUrl,
      administrator: infrastructure.administrator,
      consoleClientSecret: copy.secret('console-client'),
      localClientSecret: copy.secret('local-client'),
      encryptionKeys: {
        identity: copy.secret('encryption-identity'),
        catalog: copy.secret('encryption-catalog'),
        console: copy.secret('encryption-console'),
      },
      firstAdministrator: FIRST_ADMINISTRATOR,
      now: clock?.now().toString(),
      logLevel: copy.env['ESSAIM_LOG_LEVEL'],
    })[service];
  await Promise.all(
    SERVICES.map((service) => {
      const start = () => startService(copy, service, environmentOf(service));
      return copy.steps.step(`service ${service}`, () => supervised.keep(service, start));
    }),
  );
}

async function startService(copy: Copy, service: Service, environment: Record<string, string>) {
  const child = await startChild({
    name: service,
    ...nodeProcess(join(copy.checkout, MAIN[service]), copy.cache, environment),
    cwd: copy.checkout,
    logFile: join(copy.folders.logs, `${service}.log`),
    ledger: copy.ledger,
  });
  await waitForChild(child, () => isReady(copy.ports[service]), 90_000);
  return child;
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`, {
    signal: AbortSignal.timeout(3000),
  });
  const text = await response.text();
  const { checks } = JSON.parse(text) as { checks: { name: string; ok: boolean }[] };
  const hasRealm = checks.every(({ name, ok }) => name !== 'realm' || ok);
  if (response.ok && hasRealm) return true;
  throw new Error(text.slice(0, 300));
}
