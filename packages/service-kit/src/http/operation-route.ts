// SPDX-License-Identifier: AGPL-3.0-or-later
import { preferredLanguage, problem } from '@essaim/contracts';
import type { Clock } from '@essaim/kernel';
import type { Request, RequestHandler, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from '../log/logger.ts';
import type { HandlerRequest, UploadedFile } from './handler.ts';
import { authoriseMachine, type scopeOf } from './machine-scope.ts';
import type { Actor, RequestContext } from './request-context.ts';

export interface AnyReply {
  readonly status: number;
  readonly body?: unknown;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A handler whose operation is not known to the type checker any more. */
export type AnyHandler = (
  request: HandlerRequest<unknown>,
  context: RequestContext,
) => Promise<AnyReply>;

/** Calls an operation's handler and writes its reply. */
export const operationRoute =
  (
    operationId: string,
    handler: AnyHandler,
    scope: ReturnType<typeof scopeOf>,
    clock: Clock,
    logger: Logger,
  ): RequestHandler =>
  async (request, response) => {
    const machine = (response.locals['actor'] as Actor | undefined)?.machine;
    if (machine) authoriseMachine(machine, scope);
    refuseInfinite('path', request.params);
    refuseInfinite('query', request.query);
    const context = requestContext(request, response, clock, logger);
    const reply = await handler(
      {
        params: request.params,
        query: request.query,
        body: request.body as undefined,
        headers: request.headers as Record<string, string | undefined>,
        files: (response.locals['files'] ?? []) as UploadedFile[],
      } as unknown as HandlerRequest<unknown>,
      context,
    );
    await send(response, reply);
    response.locals['operationId'] = operationId;
  };

/** The contract's validator reads `1e400` as a number within any limits. */
const refuseInfinite = (place: string, parameters: object): void => {
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value !== 'number' || Number.isFinite(value)) continue;
    throw problem('request-invalid', {}, [
      { where: `/${place}/${name}`, code: 'request-invalid', params: { message: 'too large' } },
    ]);
  }
};

const requestContext = (
  request: Request,
  response: Response,
  clock: Clock,
  logger: Logger,
): RequestContext => {
  const correlationId = String(response.locals['correlationId']);
  return {
    get actor(): Actor {
      const actor = response.locals['actor'] as Actor | undefined;
      if (!actor) throw problem('token-missing');
      return actor;
    },
    correlationId,
    language: preferredLanguage(request.get('accept-language')),
    now: clock.now(),
    today: clock.today().toString(),
    log: logger.child({ correlationId }),
  };
};

const send = async (response: Response, reply: AnyReply): Promise<void> => {
  response.status(reply.status).set(reply.headers ?? {});
  if (reply.body === undefined) response.end();
  else if (reply.body instanceof Readable) {
    response.type(reply.mediaType ?? 'application/octet-stream');
    await pipeline(reply.body, response);
  } else if (reply.mediaType === undefined || reply.mediaType.includes('json'))
    response.json(reply.body);
  else response.type(reply.mediaType).send(reply.body);
};
