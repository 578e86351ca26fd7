// SPDX-License-Identifier: AGPL-3.0-or-later
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { SignJWT, importPKCS8 } from 'jose';
import { testServers } from '../servers.ts';
import { keycloakAdmin } from './admin.ts';

export interface TestRealm extends AsyncDisposable {
  readonly name: string;
  readonly issuer: string;
  /** The client whose tokens `token` makes; services admit it as authorised party. */
  readonly clientId: string;
  /**
   * A token signed by the realm's own key, as Keycloak would issue it to a person.
   * @param claims override or add; undefined removes
   */
  token(
    person: { uid: string; mandateVersion?: number },
    claims?: Record<string, unknown>,
  ): Promise<string>;
  /** Signs any claims with the realm's key, for tokens that are wrong in one point. */
  sign(claims: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
}

const LIFETIME_S = 300;
const AUDIENCES = ['essaim-identity', 'essaim-catalog', 'essaim-planning'];
const CLIENT_ID = 'essaim-console';

/**
 * A realm of its own in the run's real Keycloak, whose signing key the test knows. So every check of
 * a service runs against Keycloak's key set, and the test can also make tokens that are wrong.
 */
export const testRealm = async (): Promise<TestRealm> => {
  const name = `test-${randomBytes(6).toString('hex')}`;
  const issuer = `${testServers.keycloakUrl}/realms/${name}`;
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  await keycloakAdmin('POST', '', realmWithKey(name, privateKey));
  const key = await importPKCS8(privateKey, 'RS256', { extractable: true });
  const kid = await currentKeyId(issuer);

  const sign: TestRealm['sign'] = (claims, header = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header }).sign(key);

  return {
    name,
    issuer,
    clientId: CLIENT_ID,
    sign,
    token: (person, claims = {}) => sign({ ...personClaims(issuer, person), ...claims }),
    [Symbol.asyncDispose]: async () => {
      await keycloakAdmin('DELETE', `/${name}`);
    },
  };
};

const realmWithKey = (name: string, privateKey: string) => ({
  realm: name,
  enabled: true,
  attributes: { 'essaim.managed': 'true' },
  components: {
    'org.keycloak.keys.KeyProvider': [
      {
        name: 'test-key',
        providerId: 'rsa',
        config: {
          privateKey: [privateKey],
          priority: ['200'],
          enabled: ['true'],
          active: ['true'],
          algorithm: ['RS256'],
        },
      },
    ],
  },
});

const currentKeyId = async (issuer: string): Promise<string> => {
  const response = await fetch(`${issuer}/protocol/openid-connect/certs`);
  const { keys } = (await response.json()) as { keys: { kid: string; alg: string; use: string }[] };
  const found = keys.find(({ alg, use }) => alg === 'RS256' && use === 'sig');
  if (!found) throw new Error('the test realm has no RS256 key');
  return found.kid;
};

const personClaims = (
  issuer: string,
  { uid, mandateVersion = 0 }: { uid: string; mandateVersion?: number },
): Record<string, unknown> => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    sub: uid,
    typ: 'Bearer',
    azp: CLIENT_ID,
    aud: AUDIENCES,
    iat: now,
    exp: now + LIFETIME_S,
    sid: randomBytes(16).toString('hex'),
    essaim_uid: uid,
    mandate_version: mandateVersion,
  };
};
