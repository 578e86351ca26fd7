// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type OpenApiDocument,
  type OpenApiOperation,
  listOperations,
  problem,
} from '@essaim/contracts';
import type { Clock } from '@essaim/kernel';
import express, { type Express, type RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import helmet from 'helmet';
import type { Guard } from '../guard/guard.ts';
import { type Health, live, ready } from '../health/health.ts';
import type { Logger } from '../log/logger.ts';
import { accessLog } from './access-log.ts';
import { answerProblem } from './answer-problem.ts';
import { correlation } from './correlation.ts';
import { scopeOf } from './machine-scope.ts';
import { limitRate } from './limit-rate.ts';
import { type AnyHandler, operationRoute } from './operation-route.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import { readBody } from './read-body.ts';

export interface HttpAppOptions {
  readonly document: OpenApiDocument;
  /** Complete by `satisfies Handlers<Api['operations']>` where they are written. */
  readonly handlers: object;
  /** It runs before a body is read; every service is ready only once it holds the signing keys. */
  readonly guard: Guard;
  readonly health: Health;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Checks every answer against the contract; for tests, where a bad answer becomes a 500. */
  readonly validateResponses?: boolean;
  /**
   * Services of another protocol beside the contract's operations, by their path: they sign in, read
   * bodies and answer errors themselves. Rate limit, logs and headers are shared.
   */
  readonly mounts?: Readonly<Record<string, RequestHandler>>;
  /** Requests a minute from one address. */
  readonly requestsPerMinute?: number;
}

const DEFAULT_REQUESTS_PER_MINUTE = 6000;

/**
 * A service's HTTP application: its contract's operations behind the guard, health without it.
 * @throws RangeError when the contract has an operation without a handler, or the other way round
 */
export const createHttpApp = (options: HttpAppOptions): Express => {
  const { document, logger, guard, health } = options;
  const needs = { ...health.needs, 'signing-keys': guard.signingKeys };
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(correlation, accessLog(logger), helmet());
  app.get('/health/live', live);
  app.get('/health/ready', ready({ ...health, needs }));
  app.use(limitRate(options.requestsPerMinute ?? DEFAULT_REQUESTS_PER_MINUTE));
  for (const [path, mounted] of Object.entries(options.mounts ?? {})) app.use(path, mounted);
  app.use(guardUnless(openPaths(document), guard.handlers));
  app.use(...readBody, refuseUnstorable);
  app.use(
    OpenApiValidator.middleware({
      apiSpec: asRequestsCome(document) as never,
      validateRequests: { allowUnknownQueryParameters: false },
      validateResponses: options.validateResponses ?? false,
      // Days that are in the calendar, not only two digits where a day stands.
      ajvFormats: { mode: 'full' },
      validateSecurity: false,
      fileUploader: false,
    }),
  );
  mountOperations(app, options);
  app.use(() => {
    throw problem('not-found');
  });
  app.use(answerProblem(logger));
  return app;
};

/**
 * The contract with every query parameter allowed to hold `(`, `!` and the like as they are: browsers
 * and `encodeURIComponent` leave them so, and people type them in a search or a file's name. Of dates it
 * takes those that a database counts with: it has no year 0, and a season after 9999 has five digits.
 */
const asRequestsCome = (document: OpenApiDocument): OpenApiDocument =>
  JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
    if (isQueryParameter(value)) return { ...value, allowReserved: true };
    return isDate(value) ? { pattern: DATES_TAKEN, ...value } : value;
  }) as OpenApiDocument;

const DATES_TAKEN = '^(?!0000|9999)';

const isDate = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  (value.format === 'date' || value.format === 'date-time');

const isQueryParameter = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'in' in value && value.in === 'query';

const isOpen = (operation: OpenApiOperation | undefined): boolean =>
  Array.isArray(operation?.['security']) && operation['security'].length === 0;

const openPaths = (document: OpenApiDocument): ReadonlySet<string> =>
  new Set(
    listOperations(document)
      .filter(({ path, method }) => isOpen(document.paths?.[path]?.[method]))
      .map(({ path, method }) => `${method} ${path}`),
  );

const guardUnless = (
  open: ReadonlySet<string>,
  guard: readonly RequestHandler[],
): RequestHandler[] =>
  guard.map((handler) => (request, response, next) => {
    if (open.has(`${request.method.toLowerCase()} ${request.path}`)) next();
    else return handler(request, response, next);
    return undefined;
  });

const mountOperations = (
  app: Express,
  { document, handlers, clock, logger }: HttpAppOptions,
): void => {
  const known = new Map(Object.entries(handlers as Record<string, AnyHandler>));
  for (const { operationId, method, path } of listOperations(document)) {
    const handler = known.get(operationId);
    if (!handler) throw new RangeError(`no handler for the operation ${operationId}`);
    known.delete(operationId);
    app[method](
      path.replaceAll(/\{(\w+)\}/g, ':$1'),
      operationRoute(
        operationId,
        handler,
        scopeOf(method, document.paths?.[path]?.[method]),
        clock,
        logger,
      ),
    );
  }
  const [extra] = known.keys();
  if (extra !== undefined) throw new RangeError(`no operation for the handler ${extra}`);
};
