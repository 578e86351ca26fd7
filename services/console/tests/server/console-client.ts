// SPDX-License-Identifier: AGPL-3.0-or-later
import { keycloakAdmin } from '@essaim/testkit';

export const SECRET = 'a-secret-of-the-tests';
const CLIENT = 'essaim-console';
const SERVICES = ['essaim-identity', 'essaim-catalog', 'essaim-planning'];

const attribute = (name: string, type: 'String' | 'long') => ({
  name,
  protocol: 'openid-connect',
  protocolMapper: 'oidc-usermodel-attribute-mapper',
  config: {
    'user.attribute': name,
    'claim.name': name,
    'jsonType.label': type,
    'id.token.claim': 'true',
    'access.token.claim': 'true',
  },
});

const audience = (client: string) => ({
  name: client,
  protocol: 'openid-connect',
  protocolMapper: 'oidc-audience-mapper',
  config: { 'included.custom.audience': client, 'access.token.claim': 'true' },
});

/**
 * Makes the console's client in a test's realm, as identity does: code flow with PKCE, a secret,
 * tokens with `essaim_uid` and `mandate_version`, back-channel logout. A refresh token works once.
 */
export async function makeConsoleClient(realm: string, publicUrl: string): Promise<void> {
  const profile = (await keycloakAdmin('GET', `/${realm}/users/profile`)) as object;
  await keycloakAdmin('PUT', `/${realm}/users/profile`, {
    ...profile,
    unmanagedAttributePolicy: 'ADMIN_EDIT',
  });
  await keycloakAdmin('PUT', `/${realm}`, { revokeRefreshToken: true, refreshTokenMaxReuse: 0 });
  await keycloakAdmin('POST', `/${realm}/clients`, {
    clientId: CLIENT,
    secret: SECRET,
    redirectUris: [`${publicUrl}/auth/callback`],
    standardFlowEnabled: true,
    attributes: {
      'pkce.code.challenge.method': 'S256',
      'post.logout.redirect.uris': `${publicUrl}/`,
      'backchannel.logout.url': `${publicUrl}/auth/backchannel-logout`,
      'backchannel.logout.session.required': 'true',
    },
    protocolMappers: [
      attribute('essaim_uid', 'String'),
      attribute('mandate_version', 'long'),
      ...SERVICES.map(audience),
    ],
  });
}

export type Account = { id: string; email: string; password: string };

/** Makes the account of a person. */
export async function makeAccount(
  realm: string,
  person: { uid: string; email: string },
): Promise<Account> {
  const password = 'Un-mot-de-passe-2027';
  await keycloakAdmin('POST', `/${realm}/users`, {
    username: person.email,
    email: person.email,
    emailVerified: true,
    firstName: 'Alix',
    lastName: 'Durand',
    enabled: true,
    attributes: { essaim_uid: [person.uid], mandate_version: ['0'] },
    credentials: [{ type: 'password', value: password, temporary: false }],
  });
  const query = `?email=${encodeURIComponent(person.email)}&exact=true`;
  const [found] = (await keycloakAdmin('GET', `/${realm}/users${query}`)) as { id: string }[];
  if (found === undefined) throw new Error(`${person.email} has no account`);
  return { id: found.id, email: person.email, password };
}

/** Sets the claim `mandate_version` of the tokens to come. */
export async function setMandateVersion(
  realm: string,
  account: Account,
  uid: string,
  version: number,
): Promise<void> {
  await keycloakAdmin('PUT', `/${realm}/users/${account.id}`, {
    username: account.email,
    email: account.email,
    emailVerified: true,
    firstName: 'Alix',
    lastName: 'Durand',
    attributes: { essaim_uid: [uid], mandate_version: [String(version)] },
  });
}
