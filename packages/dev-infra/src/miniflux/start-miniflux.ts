// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from 'node:path';
import { type ClientFacts, configurationFor } from '@essaim/tool-profiles';
import type { Part, PartOptions } from '../part.ts';
import { startChild } from '../process/start-child.ts';
import { waitForChild } from '../process/wait-for-child.ts';
import type { Miniflux } from './find-miniflux.ts';

export type MinifluxOptions = Omit<PartOptions, 'dataFolder' | 'port'> & {
  miniflux: Miniflux;
  port: number;
  databaseUrl: string;
  /** The realm's address. */
  issuer: string;
  clientId: string;
  clientSecret: string;
};

/** Starts Miniflux on 127.0.0.1, with our sign-in as the only way in, and without fetching any feed by itself. */
export async function startMiniflux(options: MinifluxOptions): Promise<Part> {
  const { miniflux, port, databaseUrl, issuer, clientId, clientSecret, logFolder, ledger } =
    options;
  const url = `http://127.0.0.1:${port}`;
  const child = await startChild({
    name: 'Miniflux',
    command: miniflux.file,
    args: [],
    logFile: join(logFolder, 'miniflux.log'),
    ledger,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: `${databaseUrl}?sslmode=disable`,
      DATABASE_MAX_CONNS: '5',
      RUN_MIGRATIONS: '1',
      LISTEN_ADDR: `127.0.0.1:${port}`,
      DISABLE_SCHEDULER_SERVICE: '1',
      WORKER_POOL_SIZE: '1',
      DISABLE_LOCAL_AUTH: '1',
      ...environmentOf({
        address: url,
        issuer,
        clientId,
        secret: clientSecret,
        redirectUris: [`${url}/oauth2/oidc/callback`],
        backchannelLogoutUri: null,
      }),
    },
  });
  await waitForChild(child, () => answers(url), 60_000);
  return { ...child, url };
}

/** What a hoster is told to set, as environment. */
function environmentOf(facts: ClientFacts): Record<string, string> {
  const { parts } = configurationFor('miniflux', facts);
  const lines = parts.flatMap((part) =>
    part.kind === 'environment' ? part.content.trimEnd().split('\n') : [],
  );
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/healthcheck`, { signal: AbortSignal.timeout(2000) });
  return response.ok;
}
