// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a tool of SAML 2.0 says of itself; its redirect addresses take the assertions. */
export interface SamlFacts {
  readonly entityId: string;
  readonly nameId: 'persistent' | 'transient';
  /** Base64 of the DER of what it signs its requests with; null when it signs none. */
  readonly certificate: string | null;
  readonly logoutRedirectUri: string | null;
  readonly logoutPostUri: string | null;
}

/** What somebody gives of a tool of SAML: its metadata, or what they would say. */
export interface GivenSaml {
  readonly metadata?: string | undefined;
  readonly entityId?: string | undefined;
  readonly certificate?: string | undefined;
  readonly logoutUri?: string | undefined;
  readonly nameId?: SamlFacts['nameId'] | undefined;
}
