// SPDX-License-Identifier: AGPL-3.0-or-later
import { samlAttribute, samlProperty } from './saml-attribute.ts';
import type { ClientScopeSpecification, Mapper } from './client-scope.ts';

/** Client ids of essaim's services: what their tokens must name as audience. */
export const SERVICE_CLIENTS = ['essaim-identity', 'essaim-catalog', 'essaim-planning'] as const;

export const PERSON_SCOPE = 'essaim-person';
export const AUDIENCE_SCOPE = 'essaim-audience';
export const TOOL_SCOPE = 'essaim-tool';
export const SAML_TOOL_SCOPE = 'essaim-tool-saml';

const attributeMapper = (
  name: string,
  jsonType: 'String' | 'long',
  tokens: { id: boolean; access: boolean },
): Mapper => ({
  name,
  protocolMapper: 'oidc-usermodel-attribute-mapper',
  config: {
    'user.attribute': name,
    'claim.name': name,
    'jsonType.label': jsonType,
    'id.token.claim': String(tokens.id),
    'access.token.claim': String(tokens.access),
    'userinfo.token.claim': String(tokens.id),
    'introspection.token.claim': 'true',
  },
});

const audienceMapper = (client: string): Mapper => ({
  name: `audience ${client}`,
  protocolMapper: 'oidc-audience-mapper',
  config: {
    'included.client.audience': client,
    'userinfo.token.claim': 'false',
    'id.token.claim': 'false',
    'access.token.claim': 'true',
    'introspection.token.claim': 'true',
  },
});

/** The name of a person that never changes, whatever becomes of the realm. */
const PERSISTENT_NAME: Mapper = {
  name: 'persistent name',
  protocolMapper: 'saml-user-attribute-nameid-mapper',
  config: {
    'mapper.nameid.format': 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    'user.attribute': 'essaim_uid',
  },
};

/** What tokens carry beside the standard claims. */
export const scopeSpecifications: readonly ClientScopeSpecification[] = [
  {
    name: PERSON_SCOPE,
    description: 'essaim: the person and the version of their mandates',
    mappers: [
      attributeMapper('essaim_uid', 'String', { id: true, access: true }),
      attributeMapper('mandate_version', 'long', { id: false, access: true }),
    ],
  },
  {
    name: AUDIENCE_SCOPE,
    description: 'essaim: the services that may be called',
    mappers: SERVICE_CLIENTS.map(audienceMapper),
  },
  {
    name: TOOL_SCOPE,
    description: 'essaim: the stable identifier of the person, for tools',
    mappers: [attributeMapper('essaim_uid', 'String', { id: true, access: true })],
  },
  {
    name: SAML_TOOL_SCOPE,
    description: 'essaim: who the person is, for tools of SAML',
    protocol: 'saml',
    mappers: [
      PERSISTENT_NAME,
      samlAttribute('uid', 'essaim_uid'),
      samlProperty('username', 'username'),
      samlProperty('email', 'email'),
      samlProperty('firstName', 'firstName'),
      samlProperty('lastName', 'lastName'),
    ],
  },
];
