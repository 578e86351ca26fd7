// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@essaim/kernel';
import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type AccessClaims, readClaims } from './claims.ts';

export interface TokenRules {
  readonly issuer: string;
  /** The service's own client id, which must be in the audience. */
  readonly audience: string;
  /** Clients that may call the service with a person's token. */
  readonly authorizedParties: readonly string[];
}

const ALGORITHMS = ['RS256', 'PS256', 'ES256'];
const CLOCK_TOLERANCE_S = 5;

/**
 * Checks an access token as RFC 9068 and RFC 8725 ask: signature by a current key of the realm,
 * issuer, audience, times, type, authorised party, and no sender constraint left unproven.
 * @returns the claims, or null when the token is refused for whatever reason
 * @throws DomainError `unavailable` when the realm's keys cannot be fetched
 */
export const verifyAccessToken = async (
  token: string,
  keySet: JWTVerifyGetKey,
  rules: TokenRules,
  now: Date = new Date(),
): Promise<AccessClaims | null> => {
  try {
    const { payload } = await jwtVerify(token, keySet, {
      issuer: rules.issuer,
      audience: rules.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iat', 'sub', 'azp'],
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: now,
    });
    return isOurs(payload, rules, now) ? readClaims(payload) : null;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return null;
  }
};

const isOurs = (payload: JWTPayload, rules: TokenRules, now: Date): boolean =>
  payload['typ'] === 'Bearer' &&
  payload['cnf'] === undefined &&
  rules.authorizedParties.includes(String(payload['azp'])) &&
  (payload.iat ?? Infinity) <= now.getTime() / 1000 + CLOCK_TOLERANCE_S;
