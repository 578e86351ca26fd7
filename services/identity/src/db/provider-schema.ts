// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Generated } from 'kysely';
import type {
  ProviderCheck,
  ProviderContract,
  ProviderKind,
  ProviderMapping,
  ProviderState,
  ProviderTrial,
  TrialMemory,
} from '../domain/providers/provider.ts';

export interface IdentityProviderTable {
  id: Uuid;
  organisation_id: Uuid;
  alias: string;
  kind: ProviderKind;
  has_ldap: boolean;
  name: string;
  address: string;
  client_id: string | null;
  /** AES-256-GCM: nonce, tag, ciphertext. */
  secret: Buffer | null;
  secret_fingerprint: string | null;
  scopes: string;
  mapping: JsonColumn<ProviderMapping>;
  state: ProviderState;
  /** Whether Keycloak may hold an object of it. */
  in_keycloak: Generated<boolean>;
  contract: JsonColumn<ProviderContract | null>;
  check_result: JsonColumn<ProviderCheck>;
  trial: JsonColumn<ProviderTrial | null>;
  trial_memory: JsonColumn<TrialMemory | null>;
  /** The version that Keycloak is known to hold. */
  applied_version: number | null;
  /** When it was last tested by itself, in service. */
  watched_at: Generated<string | null>;
  /** How many events tell of it. */
  announced: Generated<number>;
  version: number;
  correlation_id: string;
  created_at: InstantColumn;
  changed_at: InstantColumn;
}

export interface ProviderDomainTable {
  provider_id: Uuid;
  domain: string;
  token: string;
  verified_at: InstantColumn | null;
  created_at: InstantColumn;
}

export interface ProviderTrialTable {
  /** SHA-256 of the state that came along. */
  state_hash: Buffer;
  provider_id: Uuid;
  person_id: Uuid;
  /** Nonce, code verifier or request id, as sealed JSON. */
  sealed: Buffer;
  provider_version: number;
  created_at: InstantColumn;
}

/** Identity providers of organisations. */
export interface ProviderTables {
  identity_provider: IdentityProviderTable;
  provider_domain: ProviderDomainTable;
  provider_trial: ProviderTrialTable;
}
