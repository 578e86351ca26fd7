// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ToolClaims, ToolClaim } from '../../domain/tool-claims.ts';
import { clientHandle } from '../../domain/client-handle.ts';
import { samlAttribute } from '../realm/saml-attribute.ts';
import type { Mapper } from '../realm/client-scope.ts';

/** The claims of a tool, each from an attribute of the account that is this client's alone. */
const CLAIMS = [
  { name: 'groups', of: 'groups', jsonType: 'String', multivalued: true },
  { name: 'groups_partial', of: 'groups', jsonType: 'boolean', multivalued: false },
  { name: 'quota', of: 'quota', jsonType: 'String', multivalued: false },
] as const;

const attributeOf = (clientId: string, claim: (typeof CLAIMS)[number]['name']): string =>
  `${clientHandle(clientId)}.${claim}`;

const IS_CLAIM_ATTRIBUTE = new RegExp(`\\.(${CLAIMS.map(({ name }) => name).join('|')})$`);

/** Every mapper that an instance's scope may have. */
export const CLAIM_NAMES: readonly string[] = CLAIMS.map(({ name }) => name);

/**
 * Mappers of the claims that a tool asks for. They read attributes named after the client, for
 * Keycloak's own mapper of groups would tell a tool the groups of all the others.
 */
export const claimMappers = (clientId: string, asked: readonly ToolClaim[]): Mapper[] =>
  CLAIMS.filter((claim) => asked.includes(claim.of)).map(({ name, jsonType, multivalued }) => ({
    name,
    protocolMapper: 'oidc-usermodel-attribute-mapper',
    config: {
      'user.attribute': attributeOf(clientId, name),
      'claim.name': name,
      'jsonType.label': jsonType,
      multivalued: String(multivalued),
      'id.token.claim': 'true',
      'access.token.claim': 'false',
      'userinfo.token.claim': 'true',
      'introspection.token.claim': 'false',
    },
  }));

/** The same for a tool of SAML, as attributes of its assertions. */
export const claimAttributes = (clientId: string, asked: readonly ToolClaim[]): Mapper[] =>
  CLAIMS.filter((claim) => asked.includes(claim.of)).map(({ name }) =>
    samlAttribute(name, attributeOf(clientId, name)),
  );

/** Names the tool in its own access tokens: proxies ask for it, and Keycloak's introspection (RFC 7662). */
export const ownAudience = (clientId: string): Mapper => ({
  name: 'audience',
  protocolMapper: 'oidc-audience-mapper',
  config: {
    'included.client.audience': clientId,
    'userinfo.token.claim': 'false',
    'id.token.claim': 'false',
    'access.token.claim': 'true',
    'introspection.token.claim': 'true',
  },
});

/** The attributes of an account with those that tools are told from replaced by what they are now. */
export const withClaimAttributes = (
  live: Readonly<Record<string, string[]>>,
  told: readonly ToolClaims[],
): Record<string, string[]> => ({
  ...Object.fromEntries(Object.entries(live).filter(([name]) => !IS_CLAIM_ATTRIBUTE.test(name))),
  ...Object.fromEntries(
    told.flatMap(({ clientId, groups, isPartial, quotaGb }) => [
      ...(groups.length > 0 ? [[attributeOf(clientId, 'groups'), [...groups]]] : []),
      ...(isPartial ? [[attributeOf(clientId, 'groups_partial'), ['true']]] : []),
      ...(quotaGb === null ? [] : [[attributeOf(clientId, 'quota'), [`${quotaGb} GB`]]]),
    ]),
  ),
});
