// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IncomingHttpHeaders, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer };
type Answer = (asked: Asked, response: ServerResponse) => void;

/** Stands in for the three services: remembers what it was asked, and answers as told. */
export type Upstream = AsyncDisposable & {
  url: string;
  asked: Asked[];
  /** What is answered from now on; `{}` until told. */
  answer: (answer: Answer) => void;
};

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (_asked, response) => {
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(JSON.stringify(body));
  };

export async function startUpstream(): Promise<Upstream> {
  const asked: Asked[] = [];
  let current: Answer = json({});
  const server = createServer((request, response) => {
    const hear = async () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: await buffer(request) };
      asked.push(one);
      current(one, response);
    };
    void hear();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (answer) => {
      current = answer;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
