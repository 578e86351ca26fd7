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
  /** Gives the realm one more signing key, as a rotation does. */
  addKey(): Promise<AddedKey>;
}

/** A signing key of a realm beside its first one. */
export interface AddedKey {
  readonly sign: TestRealm['sign'];
  /** Takes it out of the realm. */
  withdraw(): Promise<void>;
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
  const first = newKey(200);
  await keycloakAdmin('POST', '', realmWithKey(name, first));
  const sign = await signer(first, await newestKeyId(issuer, []));

  return {
    name,
    issuer,
    clientId: CLIENT_ID,
    sign,
    token: (person, claims = {}) => sign({ ...personClaims(issuer, person), ...claims }),
    addKey: async () => {
      const key = newKey(100);
      const before = await keyIds(issuer);
      const { id: parentId } = (await keycloakAdmin('GET', `/${name}`)) as { id: string };
      await keycloakAdmin('POST', `/${name}/components`, { ...key, providerType: KEYS, parentId });
      const found = (await keycloakAdmin('GET', `/${name}/components?name=${key.name}`)) as {
        id: string;
      }[];
      return {
        sign: await signer(key, await newestKeyId(issuer, before)),
        withdraw: async () => {
          await keycloakAdmin('DELETE', `/${name}/components/${found[0]?.id}`);
        },
      };
    },
    [Symbol.asyncDispose]: async () => {
      await keycloakAdmin('DELETE', `/${name}`);
    },
  };
};

const KEYS = 'org.keycloak.keys.KeyProvider';

/** Keycloak's own way to hold a key that somebody else made. */
const newKey = (priority: number) => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    name: `test-key-${priority}`,
    providerId: 'rsa',
    config: {
      privateKey: [privateKey],
      priority: [String(priority)],
      enabled: ['true'],
      active: ['true'],
      algorithm: ['RS256'],
    },
  };
};

type Key = ReturnType<typeof newKey>;

const signer = async ({ config }: Key, kid: string): Promise<TestRealm['sign']> => {
  const key = await importPKCS8(config.privateKey[0] ?? '', 'RS256', { extractable: true });
  return (claims, header = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header }).sign(key);
};

/**
 * The keys that Keycloak gives a new realm by itself. A realm without them gets them at their first use, and two first
 * uses at the same moment make two: cookies signed by the one are then refused by the other.
 */
const OTHER_KEYS = [
  {
    name: 'hmac',
    providerId: 'hmac-generated',
    config: { priority: ['100'], algorithm: ['HS512'] },
  },
  { name: 'aes', providerId: 'aes-generated', config: { priority: ['100'] } },
];

const realmWithKey = (name: string, key: Key) => ({
  realm: name,
  enabled: true,
  attributes: { 'essaim.managed': 'true' },
  components: { [KEYS]: [key, ...OTHER_KEYS] },
});

const keyIds = async (issuer: string): Promise<string[]> => {
  const response = await fetch(`${issuer}/protocol/openid-connect/certs`);
  const { keys } = (await response.json()) as { keys: { kid: string; alg: string; use: string }[] };
  return keys.filter(({ alg, use }) => alg === 'RS256' && use === 'sig').map(({ kid }) => kid);
};

const newestKeyId = async (issuer: string, before: readonly string[]): Promise<string> => {
  const found = (await keyIds(issuer)).find((kid) => !before.includes(kid));
  if (found === undefined) throw new Error('the test realm has no new RS256 key');
  return found;
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
