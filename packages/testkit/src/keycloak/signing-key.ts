// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT, importPKCS8 } from 'jose';

/** The type of Keycloak's components that hold keys. */
export const KEYS = 'org.keycloak.keys.KeyProvider';

/** A private key (PEM, PKCS #8) for signatures of RS256. */
export const newPrivateKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;

/** Keycloak's own way to hold a key that somebody else made; the highest priority signs. */
export const keyComponent = (privateKey: string, priority: number) => ({
  name: `test-key-${priority}`,
  providerId: 'rsa',
  config: {
    privateKey: [privateKey],
    priority: [String(priority)],
    enabled: ['true'],
    active: ['true'],
    algorithm: ['RS256'],
  },
});

/** As whom and what a token is signed: any claims, and what the header shall say beside the usual. */
export type Sign = (
  claims: Record<string, unknown>,
  header?: Record<string, unknown>,
) => Promise<string>;

/** Signs as Keycloak does with that key: it names a key by the digest of its public half. */
export const signer = async (privateKey: string): Promise<Sign> => {
  const key = await importPKCS8(privateKey, 'RS256', { extractable: true });
  const published = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const kid = createHash('sha256').update(published).digest('base64url');
  return (claims, header = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header }).sign(key);
};
