// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../network/free-port.ts';
import type { Part, PartOptions } from '../part.ts';
import { startChild } from '../process/start-child.ts';
import { waitForChild } from '../process/wait-for-child.ts';
import type { NatsBinary } from './find-nats.ts';

export type NatsOptions = PartOptions & {
  binary: NatsBinary;
  /** Accounts and users, as `natsAccounts` writes them; without it anybody on loopback may do anything. */
  accounts?: string;
};

/** Starts a NATS server with JetStream on loopback, its store in the data folder. */
export async function startNats(options: NatsOptions): Promise<Part> {
  const { binary, dataFolder, logFolder, accounts = '', ledger } = options;
  const port = options.port ?? (await freePort());
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'nats.conf');
  writeFileSync(file, `${configuration(port, join(dataFolder, 'jetstream'))}${accounts}`, {
    mode: 0o600,
  });
  const child = await startChild({
    name: 'NATS',
    command: binary.file,
    args: ['--config', file],
    logFile: join(logFolder, 'nats.log'),
    ledger,
  });
  await waitForChild(child, () => greets(port), 30_000);
  return { ...child, url: `nats://127.0.0.1:${port}` };
}

function configuration(port: number, store: string): string {
  return `server_name: essaim
listen: "127.0.0.1:${port}"
max_payload: 1MB
jetstream { store_dir: ${JSON.stringify(store)}, max_memory_store: 64MB, max_file_store: 10GB }
`;
}

/** A NATS server greets each connection with its INFO line, once it is ready for clients. */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const finish = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('data', (data) => finish(data.toString('latin1').startsWith('INFO ')));
  });
}
