// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mailListPage, mailPage } from './mail-page.ts';
import type { MailStore } from './mail-store.ts';

/**
 * Shows the mails that were kept: pages for people, and for tests `GET /api/mails?to=<address>` (newest first),
 * `GET /api/mails/<id>`, `GET /api/mails/<id>/raw`, `DELETE /api/mails`.
 */
export function mailWeb(store: MailStore): Server {
  return createServer((request, response) => {
    if (isForeign(request)) return send(response, 403, 'text/plain', 'forbidden');
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [area, second, third, fourth] = url.pathname.split('/').slice(1);
    if (area === 'api' && second === 'mails')
      return api(store, request, response, url, third, fourth);
    if (request.method !== 'GET') return send(response, 405, 'text/plain', 'method not allowed');
    if (area === '') return send(response, 200, 'text/html', mailListPage(store.list()));
    const mail = area === 'mails' && second ? store.find(second) : null;
    return mail ? send(response, 200, 'text/html', mailPage(mail)) : notFound(response);
  });
}

function api(
  store: MailStore,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  id: string | undefined,
  form: string | undefined,
): void {
  if (request.method === 'DELETE' && !id) {
    store.clear();
    response.writeHead(204).end();
    return;
  }
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'method not allowed');
  if (!id) return json(response, store.list(url.searchParams.get('to') ?? undefined));
  const raw = form === 'raw' ? store.raw(id) : null;
  if (raw) return send(response, 200, 'text/plain', raw);
  const mail = form === undefined ? store.find(id) : null;
  return mail ? json(response, mail) : notFound(response);
}

/** A page of another origin, or a name that was rebound to loopback, has no business with these mails. */
function isForeign({ headers }: IncomingMessage): boolean {
  const host = headers.host?.replace(/:\d+$/, '');
  return (
    (host !== '127.0.0.1' && host !== 'localhost') || headers['sec-fetch-site'] === 'cross-site'
  );
}

function json(response: ServerResponse, body: unknown): void {
  send(response, 200, 'application/json', JSON.stringify(body));
}

function notFound(response: ServerResponse): void {
  send(response, 404, 'text/plain', 'not found');
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
}
