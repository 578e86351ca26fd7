// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrokeredProvider } from '../../app/ports.ts';
import type { OidcContract, SamlContract } from '../../domain/providers/provider.ts';

type Config = Readonly<Record<string, string>>;

/** Keycloak's settings of a provider, without its secret. */
export const providerConfig = (provider: BrokeredProvider): Config =>
  provider.contract.kind === 'oidc'
    ? oidcConfig(provider, provider.contract)
    : samlConfig(provider, provider.contract);

const oidcConfig = ({ clientId, scopes }: BrokeredProvider, contract: OidcContract): Config => ({
  issuer: contract.issuer,
  authorizationUrl: contract.authorizationEndpoint,
  tokenUrl: contract.tokenEndpoint,
  userInfoUrl: contract.userinfoEndpoint ?? '',
  disableUserInfo: String(contract.userinfoEndpoint === null),
  logoutUrl: contract.endSessionEndpoint ?? '',
  jwksUrl: contract.jwksUri,
  useJwksUrl: 'true',
  validateSignature: 'true',
  clientId,
  clientAuthMethod: contract.clientMethod,
  defaultScope: scopes,
  pkceEnabled: 'true',
  pkceMethod: 'S256',
  disableNonce: 'false',
  allowedClockSkew: '60',
  syncMode: 'IMPORT',
});

const NAME_FORMATS = {
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  unspecified: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
} as const;

const samlConfig = (
  { entityId, mapping: { subject } }: BrokeredProvider,
  contract: SamlContract,
): Config => ({
  entityId,
  idpEntityId: contract.issuer,
  singleSignOnServiceUrl: contract.signOnUrl,
  singleLogoutServiceUrl: contract.signOutUrl ?? '',
  postBindingAuthnRequest: String(contract.signOnBinding === 'post'),
  postBindingResponse: 'true',
  postBindingLogout: String(contract.signOutBinding === 'post'),
  nameIDPolicyFormat: subject === null ? NAME_FORMATS.persistent : NAME_FORMATS.unspecified,
  principalType: subject === null ? 'SUBJECT' : 'ATTRIBUTE',
  principalAttribute: subject ?? '',
  allowCreate: 'true',
  validateSignature: 'true',
  signingCertificate: contract.certificates.join(','),
  wantAssertionsSigned: 'true',
  wantAssertionsEncrypted: 'false',
  wantAuthnRequestsSigned: String(contract.wantsSignedRequests),
  signatureAlgorithm: 'RSA_SHA256',
  allowedClockSkew: '60',
  syncMode: 'IMPORT',
});
