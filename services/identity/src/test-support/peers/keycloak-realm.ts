// SPDX-License-Identifier: AGPL-3.0-or-later
import { keycloakAdmin, testServers } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';

const PASSWORD = 'rivage-tilleul-52';

const property = (name: string, attribute: string) => ({
  name: attribute,
  protocol: 'saml',
  protocolMapper: 'saml-user-property-mapper',
  config: {
    'user.attribute': name,
    'attribute.name': attribute,
    'attribute.nameformat': 'Basic',
  },
});

export interface KeycloakPeer extends AsyncDisposable {
  readonly discovery: string;
  readonly metadata: string;
  readonly password: string;
  addPerson(username: string, email?: string): Promise<void>;
  registerOidc(client: { id: string; secret: string; redirectUris: string[] }): Promise<void>;
  /** @param attributes of the SAML client, beside those that sign assertions and name people for life */
  registerSaml(
    client: { entityId: string; acsUrls: string[] },
    attributes?: Record<string, string>,
  ): Promise<void>;
}

/** A region's provider that is a Keycloak realm of its own. */
export const keycloakPeer = async (): Promise<KeycloakPeer> => {
  const realm = `region-${randomBytes(4).toString('hex')}`;
  const issuer = `${testServers.keycloakUrl}/realms/${realm}`;
  await keycloakAdmin('POST', '', { realm, enabled: true });
  return {
    discovery: `${issuer}/.well-known/openid-configuration`,
    metadata: `${issuer}/protocol/saml/descriptor`,
    password: PASSWORD,
    addPerson: async (username, email = `${username}@region.example`) => {
      await keycloakAdmin('POST', `/${realm}/users`, {
        username,
        email,
        emailVerified: true,
        firstName: 'Lou',
        lastName: 'Petit',
        enabled: true,
        credentials: [{ type: 'password', value: PASSWORD, temporary: false }],
      });
    },
    registerOidc: async ({ id, secret, redirectUris }) => {
      await keycloakAdmin('POST', `/${realm}/clients`, {
        clientId: id,
        secret,
        redirectUris,
        attributes: { 'pkce.code.challenge.method': 'S256' },
      });
    },
    registerSaml: async ({ entityId, acsUrls }, attributes = {}) => {
      await keycloakAdmin('POST', `/${realm}/clients`, {
        clientId: entityId,
        protocol: 'saml',
        redirectUris: acsUrls,
        fullScopeAllowed: false,
        attributes: {
          'saml.assertion.signature': 'true',
          'saml.server.signature': 'true',
          'saml.client.signature': 'false',
          'saml.force.post.binding': 'true',
          'saml.authnstatement': 'true',
          saml_name_id_format: 'persistent',
          ...attributes,
        },
        protocolMappers: [
          property('email', 'email'),
          property('firstName', 'givenName'),
          property('lastName', 'sn'),
        ],
      });
    },
    [Symbol.asyncDispose]: async () => {
      await keycloakAdmin('DELETE', `/${realm}`);
    },
  };
};
