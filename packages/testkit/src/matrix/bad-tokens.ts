// SPDX-License-Identifier: AGPL-3.0-or-later
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT, decodeJwt } from 'jose';
import type { TestRealm } from '../keycloak/test-realm.ts';

/** Since when the sessions of every persona are over that began before: half an hour ago. */
export const revokedBefore = (): Temporal.Instant =>
  Temporal.Now.instant().subtract({ minutes: 30 }).round('second');

const REVOKED_SESSION_S = 3600;

/**
 * Tokens that no service may accept, by what is wrong with them. All but the named fault is right.
 * @param uid a person whom the service knows, whose sessions were ended at `revokedBefore`
 */
export const badTokens = async (
  realm: TestRealm,
  uid: string,
): Promise<Readonly<Record<string, string>>> => {
  const withdrawn = await realm.addKey();
  await withdrawn.withdraw();
  const good = decodeJwt(await realm.token({ uid }));
  const now = Math.floor(Date.now() / 1000);
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const without = (name: string) =>
    Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
  return {
    unsigned: new UnsecuredJWT(good).encode(),
    'signed by a foreign key': await new SignJWT(good)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'foreign' })
      .sign(foreign.privateKey),
    'signed with the issuer as a shared secret': await new SignJWT(good)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode(realm.issuer)),
    'signed with a withdrawn key': await withdrawn.sign(good),
    'of a revoked session': await realm.sign({
      ...good,
      auth_time: now - REVOKED_SESSION_S,
    }),
    expired: await realm.sign({ ...good, iat: now - 900, exp: now - 600 }),
    'without an expiry': await realm.sign(without('exp')),
    'not yet valid': await realm.sign({ ...good, nbf: now + 600 }),
    'issued in the future': await realm.sign({ ...good, iat: now + 600 }),
    'for another audience': await realm.sign({ ...good, aud: 'account' }),
    'without an audience': await realm.sign(without('aud')),
    'of another client': await realm.sign({ ...good, azp: 'tool-of-somebody' }),
    'of another issuer': await realm.sign({ ...good, iss: `${realm.issuer}-other` }),
    'sender-constrained without proof': await realm.sign({ ...good, cnf: { jkt: 'abc' } }),
    'an ID token': await realm.sign({ ...good, typ: 'ID' }),
    'a refresh token': await realm.sign({ ...good, typ: 'Refresh' }),
    garbage: 'not.a.token',
  };
};
