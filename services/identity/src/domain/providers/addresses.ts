// SPDX-License-Identifier: AGPL-3.0-or-later

/** Our addresses under an alias, for the provider's administrator. */
export interface ProviderAddresses {
  /** OpenID Connect: for sign-ins, then for tests. */
  readonly redirectUris: readonly [string, string];
  readonly entityId: string;
  /** SAML: for sign-ins, then for tests. */
  readonly acsUrls: readonly [string, string];
}

/**
 * The addresses that Keycloak will answer at, and the console's for test sign-ins. They are known
 * before anything is saved.
 * @param issuer of the network's tokens, which is also its SAML entity id
 */
export const providerAddresses = (
  alias: string,
  { issuer, consoleUrl }: { readonly issuer: string; readonly consoleUrl: string },
): ProviderAddresses => {
  const endpoint = `${issuer}/broker/${alias}/endpoint`;
  return {
    redirectUris: [endpoint, `${consoleUrl}/provider-test`],
    entityId: issuer,
    acsUrls: [endpoint, `${consoleUrl}/provider-test/saml`],
  };
};
