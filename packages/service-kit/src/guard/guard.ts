// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Clock, Mandate } from '@essaim/kernel';
import type { RequestHandler } from 'express';
import type { JWTVerifyGetKey } from 'jose';
import type { HealthCheck } from '../health/health.ts';
import { activeMandate } from './active-mandate.ts';
import { bearerToken } from './bearer.ts';
import type { AccessClaims } from './claims.ts';
import { currentPerson } from './current-person.ts';
import { realmKeySet } from './key-set.ts';
import { keycloakBearer } from './keycloak-bearer.ts';
import { type MachineActor, isMachineToken, verifyMachineToken } from './machine-token.ts';
import { secondFactorAt } from './second-factor.ts';
import type { LoadPerson } from './person.ts';
import { type TokenRules, verifyAccessToken } from './verify-access-token.ts';

export interface GuardOptions extends TokenRules {
  readonly loadPerson: LoadPerson;
  readonly clock: Clock;
  /** The keys of tokens that machines have from identity; without them machines are refused. */
  readonly machineKeys?: JWTVerifyGetKey | undefined;
}

type Claims = AccessClaims & { readonly machine?: MachineActor };

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
    const token = bearerToken(request.get('authorization'));
    const claims: Claims | null =
      options.machineKeys && isMachineToken(token)
        ? await verifyMachineToken(token, options.machineKeys, options.audience)
        : await verifyAccessToken(token, keySet.find, options);
    if (!claims) throw problem('token-refused');
    response.locals['claims'] = claims;
    next();
  };

  const identify: RequestHandler = async (request, response, next) => {
    const claims = response.locals['claims'] as Claims;
    const person = await currentPerson(claims, options.loadPerson);
    const today = options.clock.today().toString();
    const mandates = heldBy(claims, person.mandates);
    response.locals['actor'] = {
      personId: person.personId,
      uid: claims.essaim_uid,
      mandates,
      secondFactorAt: secondFactorAt(claims),
      active: activeMandate(request.get('essaim-mandate'), mandates, today),
      machine: claims.machine ?? null,
    };
    next();
  };

  const signingKeys: HealthCheck = () =>
    keySet.ensure().then(
      () => null,
      () => 'the signing keys of the realm were never fetched',
    );

  const adapter = keycloakBearer(options, keySet).map(unlessMachine);
  return { handlers: [strict, ...adapter, identify], signingKeys };
};

/** A machine holds the one mandate that its key was made with. */
const heldBy = ({ machine }: Claims, mandates: readonly Mandate[]): readonly Mandate[] =>
  machine ? mandates.filter(({ id }) => id === machine.mandateId) : mandates;

/** Keycloak's adapter knows nothing of tokens that Keycloak did not issue. */
const unlessMachine =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    if ((response.locals['claims'] as Claims).machine) next();
    else return handler(request, response, next);
    return undefined;
  };
