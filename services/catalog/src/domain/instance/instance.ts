// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { SignOn } from '../tool/tool-sheet.ts';
import type { SamlFacts } from './saml.ts';
import type { SignInAddresses } from './sign-in-addresses.ts';

/** The instance's client in the single sign-on, as identity last said. Instants are RFC 3339. */
export interface InstanceClient {
  readonly state: 'none' | 'requested' | 'ready' | 'refused';
  readonly clientId: string | null;
  readonly issuer: string | null;
  readonly since: string | null;
  readonly attempts: number;
  readonly reasonCode: string | null;
  readonly nextRetryAt: string | null;
}

/** A tool running at an address, at a hoster. */
export interface Instance extends SignInAddresses {
  readonly id: Uuid;
  readonly version: number;
  readonly toolKey: string;
  readonly toolName: string;
  readonly signOn: SignOn;
  /** Key of the profile by which it was attached; null where its tool's sheet says how. */
  readonly profile: string | null;
  readonly name: string;
  readonly hosterOrganisationId: Uuid;
  readonly address: string;
  readonly toolVersion: string;
  /** Whether the redirect addresses were given, rather than taken from the profile. */
  readonly ownAddresses: boolean;
  /** Null for a tool of OpenID Connect. */
  readonly saml: SamlFacts | null;
  /** Whether a sign-in there takes a second factor. */
  readonly secondFactor: boolean;
  readonly client: InstanceClient;
  /** Null until the hoster installed the configuration, or a sign-in showed that it works. */
  readonly configuredAt: string | null;
  readonly configuredBy: Uuid | null;
  readonly firstSignInAt: string | null;
}

export const NO_CLIENT: InstanceClient = {
  state: 'none',
  clientId: null,
  issuer: null,
  since: null,
  attempts: 0,
  reasonCode: null,
  nextRetryAt: null,
};
