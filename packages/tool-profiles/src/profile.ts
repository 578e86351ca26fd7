// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ClientFacts, Endpoints } from './client-facts.ts';

export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** Something to write into a file of the tool, to run, or to set as its environment. */
export interface WrittenPart {
  readonly kind: 'file' | 'command' | 'environment';
  /** Name of the file, or where to run it; null for the tool's environment. */
  readonly where: string | null;
  readonly content: string;
}

/** Fields of a screen of the tool. */
export interface ScreenPart {
  readonly kind: 'screen';
  /** The way to the screen, in the words of the tool. */
  readonly where: string;
  readonly fields: readonly (readonly [label: string, value: string])[];
}

export type ConfigurationPart = WrittenPart | ScreenPart;

export type PartsOf = (facts: ClientFacts, endpoints: Endpoints) => readonly ConfigurationPart[];

/** What is known of a tool of SAML before it is asked for its metadata. */
export interface SamlProfile {
  /** Absent where the metadata decides. */
  readonly nameId?: 'persistent' | 'transient';
  /** How the tool calls itself; absent where only its metadata says it. */
  readonly entityId?: (address: string) => string;
  /** Where answers of sign-outs go through the browser. */
  readonly logout?: (address: string) => string;
}

/** How one tool is attached to the single sign-on. */
export interface ToolProfile {
  readonly key: string;
  /** Key of the tool in the catalogue, where it is not that of the profile. */
  readonly tool?: string;
  /** What people call the tool. */
  readonly name: string;
  /** Exact paths below its address that sign-ins come back to; empty where only its operator knows them. */
  readonly redirectPaths: readonly string[];
  /** Of a tool of SAML 2.0; absent for OpenID Connect. */
  readonly saml?: SamlProfile;
  /** Where it is told that somebody left (OpenID Connect Back-Channel Logout, SAML over SOAP); absent where it cannot be. */
  readonly backchannelLogout?: (tool: {
    readonly address: string;
    readonly redirectUri: string;
  }) => string;
  /** Whether it always sends a code challenge (RFC 7636, S256), so that the sign-on may insist on it. */
  readonly provesKeyExchange: boolean;
  readonly parts: PartsOf;
  /** What to know beforehand; empty when nothing. */
  readonly notes: readonly Text[];
}

export const SCOPES = 'openid profile email';

/** What the tool calls the network's sign-in. */
export const SIGN_IN_NAME = 'essaim';

export const environment = (values: Readonly<Record<string, string>>): ConfigurationPart => ({
  kind: 'environment',
  where: null,
  content: lines(Object.entries(values).map(([name, value]) => `${name}=${value}`)),
});

export const file = (where: string, content: readonly string[]): ConfigurationPart => ({
  kind: 'file',
  where,
  content: lines(content),
});

export const command = (where: string, content: readonly string[]): ConfigurationPart => ({
  kind: 'command',
  where,
  content: lines(content),
});

export const screen = (
  where: string,
  fields: Readonly<Record<string, string>>,
): ConfigurationPart => ({ kind: 'screen', where, fields: Object.entries(fields) });

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
