// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Constellation } from '@essaim/dev-env';
import { homeLayout, portPlan, secretStore } from '@essaim/dev-infra';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BareReads } from './bare-server.ts';
import type { Read } from './reads.ts';
import type { Statement } from './statement-log.ts';

export const SERVICES = ['identity', 'catalog', 'planning'] as const;

/** Starts the peer, which answers the rows of the same statements. */
export const startBare = async (
  { home, portBase }: Constellation,
  captured: ReadonlyMap<Read, Statement[]>,
  write?: BareReads['write'],
): Promise<AsyncDisposable & { url: string }> => {
  const secret = secretStore(homeLayout(home).secrets);
  const { postgres } = portPlan(portBase);
  const bare: BareReads = {
    pools: Object.fromEntries(
      SERVICES.map((name) => [
        name,
        `postgres://${name}:${secret(`database-${name}`)}@127.0.0.1:${postgres}/${name}`,
      ]),
    ),
    reads: Object.fromEntries(
      [...captured].map(([{ name, service }, statements]) => [name, { pool: service, statements }]),
    ),
    ...(write && { write }),
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(bare));
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: `http://127.0.0.1:${port.toString().trim()}`,
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
};
