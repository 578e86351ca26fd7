// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemCode } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';

export type ProviderKind = 'oidc' | 'saml';
export type ProviderState = 'draft' | 'tested' | 'enabled' | 'disabled' | 'deleted';
export type ClientMethod = 'client_secret_basic' | 'client_secret_post';

/** Names of the provider's claims or attributes; null leaves a value out. */
export interface ProviderMapping {
  /** SAML only: the attribute to recognise people by, where the NameID is not stable. */
  readonly subject: string | null;
  readonly email: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly memberNumber: string | null;
}

export type Outcome = 'passed' | 'warning' | 'failed';

export type PointName =
  | 'address'
  | 'metadata'
  | 'issuer'
  | 'endpoints'
  | 'keys'
  | 'certificate'
  | 'clock'
  | 'client'
  | 'redirect'
  | 'scopes'
  | 'identifier'
  | 'sign-out'
  | 'sign-in'
  | 'token'
  | 'email'
  | 'names'
  | 'member'
  | 'ignored';

/** One thing that was tested; its sentence is found by the code. */
export interface ProviderPoint {
  readonly point: PointName;
  readonly outcome: Outcome;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ProviderCheck {
  readonly at: string;
  readonly outcome: Outcome;
  readonly points: readonly ProviderPoint[];
}

/** The account that the mapping makes of what a provider sends. */
export interface ProviderAccount {
  readonly subject: string | null;
  readonly email: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly memberNumber: string | null;
}

export interface ProviderTrial extends ProviderCheck {
  readonly claims: readonly {
    readonly name: string;
    readonly value: string;
    readonly isMapped: boolean;
  }[];
  readonly account: ProviderAccount;
}

/** Fingerprints of the account of the last test, to tell whether its subject changes. */
export interface TrialMemory {
  readonly account: string;
  readonly subject: string;
}

export interface OidcContract {
  readonly kind: 'oidc';
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userinfoEndpoint: string | null;
  readonly jwksUri: string;
  readonly endSessionEndpoint: string | null;
  readonly clientMethod: ClientMethod;
  /** Whether the provider promises `iss` on return (RFC 9207). */
  readonly tellsIssuer: boolean;
}

export interface SamlContract {
  readonly kind: 'saml';
  readonly issuer: string;
  readonly signOnUrl: string;
  readonly signOnBinding: 'post' | 'redirect';
  readonly signOutUrl: string | null;
  readonly signOutBinding: 'post' | 'redirect';
  /** Base64 of the DER certificates, without lines. */
  readonly certificates: readonly string[];
  readonly certificateUntil: string;
  readonly wantsSignedRequests: boolean;
}

/** What was read of the provider, and what Keycloak is given. */
export type ProviderContract = OidcContract | SamlContract;

/** What a person types. The secret stands apart. */
export interface ProviderSettings {
  readonly kind: ProviderKind;
  readonly hasLdap: boolean;
  readonly name: string;
  readonly address: string;
  readonly clientId: string | null;
  readonly scopes: string;
  readonly mapping: ProviderMapping;
}

/** An organisation's identity provider. */
export interface Provider extends ProviderSettings {
  readonly id: Uuid;
  readonly organisationId: Uuid;
  readonly alias: string;
  readonly secret: Buffer | null;
  readonly secretFingerprint: string | null;
  readonly state: ProviderState;
  readonly inKeycloak: boolean;
  readonly contract: ProviderContract | null;
  readonly check: ProviderCheck;
  readonly trial: ProviderTrial | null;
  readonly trialMemory: TrialMemory | null;
  readonly appliedVersion: number | null;
  readonly version: number;
  readonly correlationId: string;
  readonly createdAt: string;
  readonly changedAt: string;
}

const RANK: Readonly<Record<Outcome, number>> = { passed: 0, warning: 1, failed: 2 };

/** The worst outcome of some points; `passed` for none. */
export const worstOf = (points: readonly ProviderPoint[]): Outcome =>
  points.reduce<Outcome>(
    (worst, { outcome }) => (RANK[outcome] > RANK[worst] ? outcome : worst),
    'passed',
  );

export const passed = (
  point: PointName,
  code: ProblemCode,
  params: ProviderPoint['params'] = {},
): ProviderPoint => ({ point, outcome: 'passed', code, params });

export const warning = (
  point: PointName,
  code: ProblemCode,
  params: ProviderPoint['params'] = {},
): ProviderPoint => ({ point, outcome: 'warning', code, params });

export const failed = (
  point: PointName,
  code: ProblemCode,
  params: ProviderPoint['params'] = {},
): ProviderPoint => ({ point, outcome: 'failed', code, params });

const DEFAULTS: Readonly<Record<ProviderKind, ProviderMapping>> = {
  oidc: {
    subject: null,
    email: 'email',
    givenName: 'given_name',
    familyName: 'family_name',
    memberNumber: null,
  },
  saml: {
    subject: null,
    email: 'email',
    givenName: 'givenName',
    familyName: 'sn',
    memberNumber: null,
  },
};

/** The usual names of claims (OpenID Connect Core, 5.1) or attributes. */
export const defaultMapping = (kind: ProviderKind): ProviderMapping => DEFAULTS[kind];

/** The first free alias of an organisation: its key, then `key-2`, `key-3`… Aliases are never reused. */
export const nextAlias = (key: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(key)) return key;
  for (let number = 2; ; number += 1) {
    const alias = `${key}-${number}`;
    if (!taken.has(alias)) return alias;
  }
};
