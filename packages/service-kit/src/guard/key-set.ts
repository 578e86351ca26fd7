// SPDX-License-Identifier: AGPL-3.0-or-later
import { type JWTVerifyGetKey, createRemoteJWKSet } from 'jose';

const COOLDOWN_MS = 30_000;
const MAX_AGE_MS = 10 * 60_000;

/**
 * The issuer's keys: cached for 10 minutes, fetched by one request at a time, at most once in
 * 30 seconds however many unknown key ids come.
 * @param issuer address of the realm, whose key set stands at Keycloak's own path below it
 */
export const realmKeySet = (issuer: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`), {
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: MAX_AGE_MS,
  });
