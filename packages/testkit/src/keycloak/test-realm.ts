// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { testServers } from '../servers.ts';
import { keycloakAdmin } from './admin.ts';
import { KEYS, type Sign, keyComponent, newPrivateKey, signer } from './signing-key.ts';

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
  readonly sign: Sign;
  /** Gives the realm one more signing key, as a rotation does. */
  addKey(): Promise<AddedKey>;
}

/** A signing key of a realm beside its first one. */
export interface AddedKey {
  readonly sign: Sign;
  /** Takes it out of the realm. */
  withdraw(): Promise<void>;
}

const LIFETIME_S = 300;
const AUDIENCES = ['essaim-identity', 'essaim-catalog', 'essaim-planning'];
const CLIENT_ID = 'essaim-console';

/** The first key of every realm that this process makes: making one takes longer than making a realm. */
let ownKey: string | undefined;

/**
 * A realm of its own in the run's real Keycloak, whose signing key the test knows. So every check of
 * a service runs against Keycloak's key set, and the test can also make tokens that are wrong.
 * @param settings what it holds from the start, as Keycloak represents a realm; keys and name apart
 */
export const testRealm = async (
  settings?: (name: string) => Record<string, unknown>,
): Promise<TestRealm> => {
  const name = `test-${randomBytes(6).toString('hex')}`;
  ownKey ??= newPrivateKey();
  await makeRealm(name, ownKey, settings?.(name));
  return {
    ...(await realmOf(name, ownKey)),
    [Symbol.asyncDispose]: () => removeRealm(name),
  };
};

/** Makes a realm that signs with this key. */
export const makeRealm = async (
  name: string,
  privateKey: string,
  settings: Record<string, unknown> = {},
): Promise<void> => {
  await keycloakAdmin('POST', '', {
    enabled: true,
    attributes: { 'essaim.managed': 'true' },
    ...settings,
    realm: name,
    components: {
      ...(settings['components'] as object | undefined),
      [KEYS]: [keyComponent(privateKey, 200), ...OTHER_KEYS],
    },
  });
};

export const removeRealm = async (name: string): Promise<void> => {
  await keycloakAdmin('DELETE', `/${name}`);
};

/** A realm that exists and signs with this key. */
export const realmOf = async (
  name: string,
  privateKey: string,
): Promise<Omit<TestRealm, typeof Symbol.asyncDispose>> => {
  const issuer = `${testServers.keycloakUrl}/realms/${name}`;
  const sign = await signer(privateKey);
  return {
    name,
    issuer,
    clientId: CLIENT_ID,
    sign,
    token: (person, claims = {}) => sign({ ...personClaims(issuer, person), ...claims }),
    addKey: async () => {
      const added = newPrivateKey();
      const label = `added-${randomBytes(6).toString('hex')}`;
      const { id: parentId } = (await keycloakAdmin('GET', `/${name}`)) as { id: string };
      await keycloakAdmin('POST', `/${name}/components`, {
        ...keyComponent(added, 100),
        name: label,
        providerType: KEYS,
        parentId,
      });
      const found = (await keycloakAdmin('GET', `/${name}/components?name=${label}`)) as {
        id: string;
      }[];
      return {
        sign: await signer(added),
        withdraw: async () => {
          await keycloakAdmin('DELETE', `/${name}/components/${found[0]?.id}`);
        },
      };
    },
  };
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
