// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A tool without any sign-in of its own: it greets whom the server in front of it names. */
export const startBehind = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  const server = createServer(({ headers }, response) => {
    const who = String(headers['x-remote-user'] ?? '(nobody)');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Archives</title><h1>Bonjour ${who.replaceAll(/[<&]/g, '')}</h1>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
