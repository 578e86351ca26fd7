// SPDX-License-Identifier: AGPL-3.0-or-later
import { preferredLanguage, problem } from '@essaim/contracts';
import { newId } from '@essaim/kernel';
import { MAX_JSON_BYTES, bearerToken, refuseUnstorable, toProblem } from '@essaim/service-kit';
import { type ErrorRequestHandler, type Request, type RequestHandler, Router, json } from 'express';
import { authenticateKey } from '../../app/machine-keys/authenticate-key.ts';
import type { Served } from '../operation.ts';
import { dispatch } from './dispatch.ts';
import { scimError } from './scim-error.ts';

const MEDIA_TYPE = 'application/scim+json';
const JSON_TYPES = [MEDIA_TYPE, 'application/json'];

/**
 * The SCIM 2.0 service of a region's directory (RFC 7643, 7644). It stands beside the operations of the
 * contract: its errors, its media type and its sign-in are those of the RFC.
 * @param publicUrl address of this service as directories reach it; the one that they used when null
 */
export const scimRouter = (identity: Served, publicUrl: string | null): Router => {
  const router = Router();
  router.use(
    authenticate(identity),
    refuseOtherTypes,
    json({ limit: MAX_JSON_BYTES, type: JSON_TYPES }),
  );
  router.use(refuseUnstorable, async (request, response) => {
    const key = response.locals['machineKey'] as Awaited<ReturnType<typeof authenticateKey>>;
    const at = identity.clock.now();
    const today = identity.clock.today().toString();
    const reply = await dispatch(
      {
        method: request.method,
        path: request.path.split('/').filter(Boolean).map(decodeURIComponent),
        query: queryOf(request),
        body: request.body as unknown,
        ifMatch: request.get('if-match'),
        ifNoneMatch: request.get('if-none-match'),
      },
      {
        identity,
        baseUrl: `${publicUrl ?? `${request.protocol}://${request.get('host') ?? ''}`}${request.baseUrl}`,
        language: preferredLanguage(request.get('accept-language') ?? 'en'),
        asked: {
          scope: { organisationId: key.organisation_id, today },
          cause: {
            actor: null,
            machineKey: { id: key.id, name: key.name },
            correlationId: String(response.locals['correlationId'] ?? newId()),
            at,
            today,
          },
        },
      },
    );
    response.status(reply.status).set('cache-control', 'no-store');
    if (reply.version !== undefined) response.set('etag', reply.version);
    if (reply.location !== undefined) response.set('location', reply.location);
    if (reply.body === undefined) response.end();
    else response.type(MEDIA_TYPE).send(JSON.stringify(reply.body));
  });
  router.use(answerError(identity));
  return router;
};

/** Lets requests with a key in; before a body is read. */
const authenticate =
  (identity: Served): RequestHandler =>
  async (request, response, next) => {
    const key = await authenticateKey(identity, 'scim', bearerToken(request.get('authorization')));
    response.locals['machineKey'] = key;
    response.locals['operationId'] = 'scim';
    next();
  };

const refuseOtherTypes: RequestHandler = (request, _response, next) => {
  const type = request.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && !JSON_TYPES.includes(type)) {
    throw problem('media-type-unsupported', { expected: MEDIA_TYPE });
  }
  next();
};

const queryOf = ({ query }: Request): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      if (typeof value !== 'string') throw problem('scim-syntax-invalid');
      return [name, value];
    }),
  );

const answerError =
  ({ logger }: Served): ErrorRequestHandler =>
  (error, request, response, next) => {
    const refused = error instanceof URIError ? problem('not-found') : toProblem(error, 'json');
    if (!refused) {
      const { correlationId } = response.locals;
      logger.error(
        { err: error as unknown, correlationId: correlationId as unknown },
        'unexpected failure',
      );
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = refused ?? problem('internal');
    const body = scimError(known, preferredLanguage(request.get('accept-language') ?? 'en'));
    if (body.status === '401') response.set('www-authenticate', 'Bearer realm="essaim-scim"');
    response.locals['problemCode'] = known.code;
    response.status(Number(body.status)).type(MEDIA_TYPE).send(JSON.stringify(body));
  };
