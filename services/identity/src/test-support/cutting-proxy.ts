// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CuttingProxy extends AsyncDisposable {
  /** The target's address, through the proxy. */
  readonly url: string;
  /**
   * Lets this many writes to the Admin API through; after the last one everything is refused.
   * @param onCut called when the last write was made and before its answer came
   */
  cutAfter(writes: number, onCut?: () => void): void;
  /** Lets everything through, and says how many writes went through since the last cut. */
  mend(): number;
}

/** A way to Keycloak that ends after a write was made and before its answer came: as a kill does. */
export const cuttingProxy = async (target: string): Promise<CuttingProxy> => {
  const { hostname, port, pathname } = new URL(target);
  let left = Number.POSITIVE_INFINITY;
  let made = 0;
  let told: (() => void) | undefined;

  const forward = (incoming: IncomingMessage, answer: ServerResponse): void => {
    const isWrite = incoming.method !== 'GET' && incoming.url?.includes('/admin/') === true;
    if (left <= 0) {
      answer.destroy();
      return;
    }
    if (isWrite) {
      left -= 1;
      made += 1;
    }
    const isLast = isWrite && left <= 0;
    const { method, url: path, headers } = incoming;
    const outgoing = request({ hostname, port, method, path, headers }, (upstream) => {
      if (isLast) {
        upstream.resume().on('end', () => {
          told?.();
          answer.destroy();
        });
        return;
      }
      answer.writeHead(upstream.statusCode ?? 502, upstream.headers);
      upstream.pipe(answer);
    });
    outgoing.on('error', () => answer.destroy());
    incoming.pipe(outgoing);
  };

  const server = createServer(forward);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}${pathname.replace(/\/$/, '')}`,
    cutAfter: (writes, onCut) => {
      left = writes;
      told = onCut;
      made = 0;
    },
    mend: () => {
      left = Number.POSITIVE_INFINITY;
      return made;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
