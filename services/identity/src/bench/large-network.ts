// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrokeredProvider, ToolSpecification } from '../app/ports.ts';
import type { DesiredState } from '../app/reconcile/ports.ts';

/** How much a realm of a whole country holds. */
export const LARGE = { organisations: 120, tools: 300, providers: 13 } as const;

const several = <Item>(count: number, make: (number: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

const tool = (number: number): ToolSpecification => {
  const address = `https://outil-${number}.example`;
  return {
    clientId: `tool-${number}`,
    name: `Outil ${number}`,
    address,
    redirectUris: [`${address}/apps/user_oidc/code`],
    postLogoutRedirectUris: [`${address}/`],
    backchannelLogoutUri: `${address}/logout`,
    secret: `secret-of-tool-${number}`,
    saml: null,
    previous: null,
    keyExchange: false,
    claims: [],
    secondFactor: false,
  };
};

const provider = (number: number): BrokeredProvider => {
  const base = `https://comptes-${number}.example`;
  const mapping = { subject: null, email: 'email', givenName: 'given_name' };
  const common = {
    alias: `reg-${number}`,
    name: `Comptes de la région ${number}`,
    isEnabled: true,
    mapping: { ...mapping, familyName: 'family_name', memberNumber: 'member_number' },
    entityId: 'https://connexion.example/realms/reseau',
  };
  return number % 2 === 0
    ? {
        ...common,
        clientId: '',
        clientSecret: '',
        scopes: '',
        contract: {
          kind: 'saml',
          issuer: `${base}/metadata`,
          signOnUrl: `${base}/sso`,
          signOnBinding: 'post',
          signOutUrl: null,
          signOutBinding: 'post',
          certificates: [],
          certificateUntil: '2030-01-01T00:00:00Z',
          wantsSignedRequests: false,
        },
      }
    : {
        ...common,
        clientId: 'essaim',
        clientSecret: `secret-of-provider-${number}`,
        scopes: 'openid profile email',
        contract: {
          kind: 'oidc',
          issuer: base,
          authorizationEndpoint: `${base}/auth`,
          tokenEndpoint: `${base}/token`,
          userinfoEndpoint: `${base}/me`,
          jwksUri: `${base}/jwks`,
          endSessionEndpoint: null,
          clientMethod: 'client_secret_basic',
          tellsIssuer: true,
        },
      };
};

/** What a whole country wants of Keycloak: each tool open to one organisation. */
export const largeNetwork = (): DesiredState => ({
  organisations: several(LARGE.organisations, (number) => ({
    key: `org-${number}`,
    name: `Fédération ${number}`,
    mailDomain: number % 3 === 0 ? `federation-${number}.example` : null,
  })),
  tools: several(LARGE.tools, tool),
  accesses: several(LARGE.tools, (number) => ({
    clientId: `tool-${number}`,
    organisationKey: `org-${1 + (number % LARGE.organisations)}`,
  })),
  providers: several(LARGE.providers, provider),
  underWay: [],
});
