// SPDX-License-Identifier: AGPL-3.0-or-later
import { SERVICES, type ServiceName, problem } from '@essaim/contracts';
import { type Response as ExpressResponse, Router } from 'express';
import type { RequireSession } from '../http/require-session.ts';
import { allowedOperations } from './allowed-operations.ts';
import type { CallService } from './call-service.ts';
import { readLimited } from './read-limited.ts';

const REQUEST_HEADERS = ['content-type', 'if-match', 'idempotency-key', 'accept'];
const RESPONSE_HEADERS = ['content-type', 'etag', 'location', 'retry-after', 'content-disposition'];

const isService = (name: string | undefined): name is ServiceName =>
  (SERVICES as readonly (string | undefined)[]).includes(name);

/** Whether a path is called as it was allowed: steps up (`%2e%2e`) and backslashes would lead elsewhere. */
const isAsWritten = (path: string): boolean =>
  URL.parse(path, 'http://service.invalid')?.pathname === path;

/** `/api/<service>/…`: the closed list of operations that a page may call. */
export const proxyRoutes = (require: RequireSession, callService: CallService): Router => {
  const allowed = allowedOperations();
  const router = Router();
  router.all('/:service/{*path}', async (request, response) => {
    const { service } = request.params as { service?: string };
    if (!isService(service)) throw problem('not-found');
    const path = request.path.slice(service.length + 1);
    const isAllowed = allowed[service].some(
      (operation) => operation.method === request.method && operation.path.test(path),
    );
    if (!isAllowed || !isAsWritten(path)) throw problem('not-found');
    const session = await require(request);
    const query = request.originalUrl.split('?')[1];
    const answer = await callService(session, service, {
      method: request.method,
      path: query === undefined ? path : `${path}?${query}`,
      bytes: request.method === 'GET' ? undefined : await readLimited(request),
      headers: {
        'x-correlation-id': String(response.locals['correlationId']),
        ...Object.fromEntries(
          REQUEST_HEADERS.flatMap((name) => {
            const value = request.get(name);
            return value === undefined ? [] : [[name, value]];
          }),
        ),
      },
    });
    await relayAnswer(service, answer, response);
  });
  return router;
};

/**
 * Answers are read whole, 10 MB at most: a browser that goes away in between leaves nothing half
 * read behind.
 */
const relayAnswer = async (
  service: ServiceName,
  answer: Response,
  response: ExpressResponse,
): Promise<void> => {
  const body = await answer.arrayBuffer().catch(() => {
    throw problem('service-unreachable', { service });
  });
  response.status(answer.status).set('cache-control', 'no-store');
  for (const name of RESPONSE_HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) response.set(name, value);
  }
  const isJson = (answer.headers.get('content-type') ?? 'json').includes('json');
  if (!isJson && !/^attachment/i.test(answer.headers.get('content-disposition') ?? '')) {
    response.set('content-disposition', 'attachment');
  }
  response.end(Buffer.from(body));
};
