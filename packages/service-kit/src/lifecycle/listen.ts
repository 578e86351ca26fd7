// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Express } from 'express';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly url: string;
  readonly server: Server;
  /** Stops taking connections, lets open requests end, cuts what is left after the grace. */
  close(): Promise<void>;
}

const GRACE_MS = 5000;

/**
 * Serves an application on loopback.
 * @param port 0 lets the system choose
 * @throws Error when the port is taken
 */
export const listen = (app: Express, port: number, host = '127.0.0.1'): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      resolve({ url: `http://${host}:${address.port}`, server, close: () => close(server) });
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
