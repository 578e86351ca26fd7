// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type JWTVerifyGetKey, createRemoteJWKSet, errors } from 'jose';
import { createPublicKey } from 'node:crypto';

const COOLDOWN_MS = 30_000;
const MAX_AGE_MS = 10 * 60_000;

/** The signing keys of a realm. */
export interface KeySet {
  /**
   * Finds the key of a token.
   * @throws DomainError `unavailable` when the keys cannot be fetched
   */
  readonly find: JWTVerifyGetKey;
  /** A key that is held already, as PEM (SPKI); null when there is none of that id. */
  pem(keyId: string): string | null;
  /** Fetches the keys when none are held yet. @throws Error when the realm does not answer */
  ensure(): Promise<void>;
}

/** What says that the token is wrong; anything else says that the realm does not answer. */
const TOKEN_FAULTS = [
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSENotSupported,
];

/**
 * The issuer's keys: cached for 10 minutes, fetched by one request at a time, at most once in
 * 30 seconds however many unknown key ids come.
 * @param issuer address of the realm, whose key set stands at Keycloak's own path below it
 */
export const realmKeySet = (issuer: string): KeySet => {
  const remote = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`), {
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: MAX_AGE_MS,
  });
  return {
    find: async (header, token) => {
      try {
        return await remote(header, token);
      } catch (error) {
        if (TOKEN_FAULTS.some((fault) => error instanceof fault)) throw error;
        throw problem('unavailable');
      }
    },
    pem: (keyId) => {
      const key = remote.jwks()?.keys.find(({ kid }) => kid === keyId);
      if (!key) return null;
      return createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    },
    ensure: async () => {
      if (remote.jwks() === undefined) await remote.reload();
    },
  };
};
