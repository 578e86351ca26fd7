// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Outgoing, OutgoingError } from '@essaim/outgoing';
import {
  type JSONWebKeySet,
  type JWK,
  compactVerify,
  decodeProtectedHeader,
  importJWK,
} from 'jose';
import { type ProviderPoint, failed, passed } from '../../../domain/providers/provider.ts';
import { ALGORITHMS } from '../checks/key-point.ts';
import type { OidcTrial } from './judge-oidc.ts';
import { type Claims, claimTexts } from './judgement.ts';

const SKEW_S = 60;

export interface JudgedToken {
  readonly points: readonly ProviderPoint[];
  /** Null when nothing that the token says can be relied on. */
  readonly claims: Claims | null;
}

/**
 * Judges an ID token by OpenID Connect Core, 3.1.3.7, and by what Keycloak would let pass: a token
 * without `exp`, for instance.
 */
export const judgeIdToken = async (
  outgoing: Outgoing,
  trial: OidcTrial,
  idToken: string,
): Promise<JudgedToken> => {
  const header = headerOf(idToken);
  if (!header) return refused(failed('token', 'provider-trial-token-unreadable'));
  const alg = header.alg ?? 'none';
  if (alg === 'none') return refused(failed('token', 'provider-trial-unsigned'));
  if (!ALGORITHMS.includes(alg))
    return refused(failed('token', 'provider-trial-algorithm', { alg }));
  const claims = await verified(outgoing, trial.contract.jwksUri, idToken, header);
  if (!claims) return refused(failed('token', 'provider-trial-signature'));
  const faults = claimFaults(claims, trial);
  return faults.length > 0
    ? { points: faults, claims: null }
    : {
        points: [passed('token', 'provider-trial-token-right', { alg })],
        claims: claimTexts(claims),
      };
};

const refused = (...points: ProviderPoint[]): JudgedToken => ({ points, claims: null });

interface Header {
  readonly alg?: string;
  readonly kid?: string;
}

const headerOf = (token: string): Header | null => {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return null;
  }
};

const verified = async (
  outgoing: Outgoing,
  jwksUri: string,
  token: string,
  { alg = '', kid }: Header,
): Promise<Record<string, unknown> | null> => {
  for (const key of await keysOf(outgoing, jwksUri)) {
    if (kid !== undefined && key.kid !== undefined && key.kid !== kid) continue;
    try {
      const { payload } = await compactVerify(token, await importJWK(key, alg), {
        algorithms: [alg],
      });
      return JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
    } catch {
      continue;
    }
  }
  return null;
};

const keysOf = async (outgoing: Outgoing, jwksUri: string): Promise<readonly JWK[]> => {
  try {
    const answer = await outgoing.request(jwksUri);
    return answer.status === 200 ? (JSON.parse(answer.text) as JSONWebKeySet).keys : [];
  } catch (error) {
    if (error instanceof OutgoingError || error instanceof SyntaxError) return [];
    throw error;
  }
};

const claimFaults = (
  claims: Record<string, unknown>,
  { contract, clientId, nonce }: OidcTrial,
): ProviderPoint[] => {
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
  const { iss, aud, azp, exp, iat, sub } = claims;
  const audiences = [aud].flat().map(String);
  const faults: ProviderPoint[] = [];
  if (iss !== contract.issuer) {
    faults.push(
      failed('token', 'provider-trial-issuer', {
        found: String(iss).slice(0, 200),
        expected: contract.issuer,
      }),
    );
  }
  const isForOther = azp !== undefined && azp !== clientId;
  if (!audiences.includes(clientId) || isForOther) {
    const found = isForOther ? JSON.stringify(azp) : audiences.join(', ');
    faults.push(failed('token', 'provider-trial-audience', { found: found.slice(0, 200) }));
  }
  if (typeof exp !== 'number') faults.push(failed('token', 'provider-trial-expiry-missing'));
  else if (exp < now - SKEW_S) faults.push(failed('token', 'provider-trial-expired'));
  if (typeof iat === 'number' && iat > now + SKEW_S) {
    faults.push(failed('token', 'provider-trial-future', { seconds: iat - now }));
  }
  if (claims['nonce'] === undefined) faults.push(failed('token', 'provider-trial-nonce-missing'));
  else if (claims['nonce'] !== nonce) faults.push(failed('token', 'provider-trial-nonce-wrong'));
  if (typeof sub !== 'string' || sub === '') {
    faults.push(failed('identifier', 'provider-trial-subject-missing', { claim: 'sub' }));
  }
  return faults;
};
