// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Request, type Response, Router, urlencoded } from 'express';
import { allEntities, findEntity, subordinatesOf } from '../../app/federation/find-entity.ts';
import { markStatus } from '../../app/federation/mark-status.ts';
import {
  signedConfiguration,
  signedMark,
  signedSubordinate,
} from '../../app/federation/publish.ts';
import { signAs } from '../../app/federation/sign.ts';
import {
  type FederationEntity,
  TRUST_MARKS,
  type TrustMarkName,
  entityOfPath,
  entityPath,
  isSameEntity,
  trustMarkType,
} from '../../domain/federation/entity.ts';
import type { FederationPlace } from '../../domain/federation/statements.ts';
import type { Served } from '../operation.ts';
import { FederationRefusal, answerRefusal } from './federation-error.ts';

const WELL_KNOWN = '/.well-known/openid-federation';
const LONGEST_MARK = '16kb';

/** Bytes, so that no charset is added: others compare the media type letter by letter. */
const jwt = (response: Response, type: string, token: string): void => {
  response.set('content-type', `application/${type}`).send(Buffer.from(token));
};

const parameter = (request: Request, name: string): string => {
  const value: unknown =
    request.method === 'POST'
      ? (request.body as Record<string, unknown> | undefined)?.[name]
      : request.query[name];
  if (typeof value !== 'string' || value === '') {
    throw new FederationRefusal(400, 'invalid_request', `the parameter ${name} is missing`);
  }
  return value;
};

/**
 * What the network publishes as a federation (OpenID Federation 1.0): entity configurations, what each
 * superior states of its own, trust marks and whether they still hold. It stands beside the operations of the
 * contract: paths, media types and errors are those of the specification, and everybody may read it.
 * @param publicUrl address of this service as others reach it; the one that they used when null
 */
export const federationRouter = (identity: Served, publicUrl: string | null): Router => {
  const router = Router();

  const placeOf = (request: Request): FederationPlace => ({
    base: `${publicUrl ?? `${request.protocol}://${request.get('host') ?? ''}`}${request.baseUrl}`,
    now: Math.floor(Temporal.Now.instant().epochMilliseconds / 1000),
  });

  const known = async (path: string): Promise<FederationEntity> => {
    const name = entityOfPath(path);
    const entity = name && (await findEntity(identity, name));
    if (!entity) throw new FederationRefusal(404, 'not_found', 'the federation has no such entity');
    return entity;
  };

  const subject = async ({ base }: FederationPlace, sub: string): Promise<FederationEntity> => {
    if (!sub.startsWith(base)) {
      throw new FederationRefusal(404, 'not_found', 'the federation has no such entity');
    }
    return known(sub.slice(base.length));
  };

  const markKind = ({ base }: FederationPlace, type: string): TrustMarkName => {
    const found = TRUST_MARKS.find((one) => trustMarkType(base, one) === type);
    if (!found)
      throw new FederationRefusal(404, 'not_found', 'nobody gives such a trust mark here');
    return found;
  };

  router.get(`{/*entity}${WELL_KNOWN}`, async (request, response) => {
    const place = placeOf(request);
    const entity = await known(request.path.slice(0, -WELL_KNOWN.length));
    jwt(response, 'entity-statement+jwt', await signedConfiguration(identity, place, entity));
  });

  router.get('{/*entity}/fetch', async (request, response) => {
    const place = placeOf(request);
    const superior = await known(request.path.slice(0, -'/fetch'.length));
    const entity = await subject(place, parameter(request, 'sub'));
    if (!isSameEntity(entity.superior, superior.name)) {
      throw new FederationRefusal(404, 'not_found', 'this entity stands below another one');
    }
    jwt(
      response,
      'entity-statement+jwt',
      await signedSubordinate(identity, place, superior, entity),
    );
  });

  router.get('{/*entity}/list', async (request, response) => {
    const { base } = placeOf(request);
    // A list that leaves a filter aside would say too much (8.2.1).
    if (Object.keys(request.query).length > 0) {
      throw new FederationRefusal(400, 'unsupported_parameter', 'lists are not filtered here');
    }
    const superior = await known(request.path.slice(0, -'/list'.length));
    const below = await subordinatesOf(identity, superior.name);
    response.json(below.map(({ name }) => `${base}${entityPath(name)}`));
  });

  router.get('/trust-mark', async (request, response) => {
    const place = placeOf(request);
    const kind = markKind(place, parameter(request, 'trust_mark_type'));
    const entity = await subject(place, parameter(request, 'sub'));
    if (!entity.marks.includes(kind)) {
      throw new FederationRefusal(404, 'not_found', 'this entity does not have the trust mark');
    }
    jwt(response, 'trust-mark+jwt', await signedMark(identity, place, entity, kind));
  });

  router.get('/trust-mark-list', async (request, response) => {
    const place = placeOf(request);
    const kind = markKind(place, parameter(request, 'trust_mark_type'));
    const marked = (await allEntities(identity)).filter(({ marks }) => marks.includes(kind));
    response.json(marked.map(({ name }) => `${place.base}${entityPath(name)}`));
  });

  router.post(
    '/trust-mark-status',
    urlencoded({ extended: false, limit: LONGEST_MARK }),
    async (request, response) => {
      const place = placeOf(request);
      const mark = parameter(request, 'trust_mark');
      const status = await markStatus(identity, place, mark);
      const claims = { iss: place.base, iat: place.now, trust_mark: mark, status };
      const type = 'trust-mark-status-response+jwt';
      jwt(response, type, await signAs(identity, { kind: 'network' }, type, claims));
    },
  );

  router.use(() => {
    throw new FederationRefusal(404, 'not_found', 'there is nothing at this address');
  });
  router.use(answerRefusal);
  return router;
};
