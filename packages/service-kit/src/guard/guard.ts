// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Clock } from '@essaim/kernel';
import type { RequestHandler } from 'express';
import type { HealthCheck } from '../health/health.ts';
import { activeMandate } from './active-mandate.ts';
import { bearerToken } from './bearer.ts';
import { currentPerson } from './current-person.ts';
import { realmKeySet } from './key-set.ts';
import { keycloakBearer } from './keycloak-bearer.ts';
import { secondFactorAt } from './second-factor.ts';
import type { LoadPerson } from './person.ts';
import { type TokenRules, verifyAccessToken } from './verify-access-token.ts';

export interface GuardOptions extends TokenRules {
  readonly loadPerson: LoadPerson;
  readonly clock: Clock;
}

export interface Guard {
  /** Admit a request that carries a valid access token of a known person; set `response.locals.actor`. */
  readonly handlers: readonly RequestHandler[];
  /** Whether the realm's signing keys were ever fetched: without them no request is admitted. */
  readonly signingKeys: HealthCheck;
}

/**
 * Makes what stands before every operation. Token times are read from the machine's clock, for
 * Keycloak's is not ours; mandates are read on the service's own clock.
 */
export const createGuard = (options: GuardOptions): Guard => {
  const keySet = realmKeySet(options.issuer);

  const strict: RequestHandler = async (request, response, next) => {
    const claims = await verifyAccessToken(
      bearerToken(request.get('authorization')),
      keySet.find,
      options,
    );
    if (!claims) throw problem('token-refused');
    response.locals['claims'] = claims;
    next();
  };

  const identify: RequestHandler = async (request, response, next) => {
    const claims = response.locals['claims'];
    const person = await currentPerson(claims, options.loadPerson);
    const today = options.clock.today().toString();
    response.locals['actor'] = {
      personId: person.personId,
      uid: claims.essaim_uid,
      mandates: person.mandates,
      secondFactorAt: secondFactorAt(claims),
      active: activeMandate(request.get('essaim-mandate'), person.mandates, today),
    };
    next();
  };

  const signingKeys: HealthCheck = () =>
    keySet.ensure().then(
      () => null,
      () => 'the signing keys of the realm were never fetched',
    );

  return { handlers: [strict, ...keycloakBearer(options, keySet), identify], signingKeys };
};
