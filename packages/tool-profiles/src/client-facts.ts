// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a tool has to know of its client in the single sign-on. Addresses have no slash at their end. */
export interface ClientFacts {
  /** Where the tool runs. */
  readonly address: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** The exact addresses that the sign-on may send people back to, the preferred one first. */
  readonly redirectUris: readonly string[];
  readonly backchannelLogoutUri: string | null;
  /** OpenID Connect when absent. */
  readonly protocol?: 'openid-connect' | 'saml';
  /** Of a tool of SAML, whose client id is its entity id: base64 of what the sign-on signs with; null while it is not known. */
  readonly certificate?: string | null;
}

/** Endpoints of a realm (OpenID Connect Discovery 1.0, SAML 2.0), for tools that do not read them themselves. */
export interface Endpoints {
  readonly discovery: string;
  readonly authorization: string;
  readonly token: string;
  readonly userinfo: string;
  readonly endSession: string;
  /** Metadata of the sign-on as an identity provider; its entity id is the issuer. */
  readonly samlMetadata: string;
  /** Takes requests of sign-in and of sign-out, by redirect and by POST. */
  readonly saml: string;
}

/** The endpoints of a realm of Keycloak, from its issuer. */
export const endpointsOf = (issuer: string): Endpoints => {
  const at = (name: string) => `${issuer}/protocol/openid-connect/${name}`;
  return {
    discovery: `${issuer}/.well-known/openid-configuration`,
    authorization: at('auth'),
    token: at('token'),
    userinfo: at('userinfo'),
    endSession: at('logout'),
    samlMetadata: `${issuer}/protocol/saml/descriptor`,
    saml: `${issuer}/protocol/saml`,
  };
};
