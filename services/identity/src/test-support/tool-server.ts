// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ToolServer extends AsyncDisposable {
  readonly address: string;
  /** What it was asked: method, path, `Authorization`, body. */
  readonly heard: { method: string; path: string; authorization: string; body: string }[];
  /** Answers 503 to everything while it is down. */
  isDown: boolean;
}

const ACCOUNT = { id: 'a-1', userName: 'somebody', active: true };

/** A tool as essaim meets it: a SCIM 2.0 service with one account, and a back-channel address. */
export const toolServer = async (): Promise<ToolServer> => {
  const heard: ToolServer['heard'] = [];
  const state = { isDown: false };
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (state.isDown) {
        response.writeHead(503).end();
        return;
      }
      heard.push({
        method: String(request.method),
        path: decodeURIComponent(String(request.url)),
        authorization: request.headers.authorization ?? '',
        body: Buffer.concat(chunks).toString('utf8'),
      });
      if (request.url?.startsWith('/scim/Users?')) {
        response.writeHead(200, { 'content-type': 'application/scim+json' });
        response.end(JSON.stringify({ totalResults: 1, Resources: [ACCOUNT] }));
      } else response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    heard,
    get isDown() {
      return state.isDown;
    },
    set isDown(isDown) {
      state.isDown = isDown;
    },
    [Symbol.asyncDispose]: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
