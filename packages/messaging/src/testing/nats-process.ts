// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

/** A NATS server of one test, which the test may kill and start again on the same data. */
export interface NatsProcess extends AsyncDisposable {
  readonly url: string;
  /** @param accounts other users than before */
  readonly start: (accounts?: string) => Promise<void>;
  /** As when the machine's out-of-memory killer strikes. */
  readonly kill: () => Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const finish = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('error', () => finish(false));
    socket.once('data', () => finish(true));
  });

const untilGreeted = async (port: number): Promise<void> => {
  const deadline = performance.now() + 20_000;
  while (!(await greets(port))) {
    if (performance.now() > deadline) throw new Error('nats-server does not answer');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** @param accounts more lines of configuration, such as users and their permissions */
export const natsProcess = async (accounts = ''): Promise<NatsProcess> => {
  const binary = process.env['ESSAIM_TEST_NATS_BINARY'];
  if (!binary) throw new Error('ESSAIM_TEST_NATS_BINARY is not set');
  const folder = await mkdtemp(join(tmpdir(), 'essaim-nats-'));
  const port = await freePort();
  const file = join(folder, 'nats.conf');
  const server = `listen: "127.0.0.1:${port}"
jetstream { store_dir: ${JSON.stringify(join(folder, 'store'))} }
`;
  let child: ChildProcess | undefined;
  const start = async (users = accounts) => {
    await writeFile(file, `${server}${users}`);
    child = spawn(binary, ['--config', file], { stdio: 'ignore' });
    await untilGreeted(port);
  };
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };
  await start();
  return {
    url: `nats://127.0.0.1:${port}`,
    start,
    kill,
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
