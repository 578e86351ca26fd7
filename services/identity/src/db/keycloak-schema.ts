// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn } from '@essaim/postgres';
import type { Generated, JSONColumnType } from 'kysely';
import type { SamlTool } from '../domain/saml-tool.ts';
import type { ToolClaim } from '../domain/tool-claims.ts';
import type { TaskKind, TaskLane } from '../domain/keycloak-task.ts';

export interface ClientTable {
  instance_id: Uuid;
  client_id: string;
  name: string;
  address: string;
  redirect_uris: string[];
  post_logout_redirect_uris: string[];
  backchannel_logout_uri: string | null;
  /** Where the tool closes accounts when asked (SCIM 2.0); null where somebody has to. */
  deprovisioning_uri: string | null;
  /** Where its accounts are made, changed and closed (SCIM 2.0); null where it makes them itself. */
  provisioning_uri: string | null;
  /** What its tokens say beside who the person is. */
  claims: Generated<ToolClaim[]>;
  second_factor: Generated<boolean>;
  /** What a tool of SAML says of itself; null for a tool of OpenID Connect. */
  saml: JSONColumnType<SamlTool> | null;
  hoster_organisation_id: Uuid;
  state: 'pending' | 'ready' | 'refused';
  reason_code: string | null;
  /** AES-256-GCM: nonce, tag, ciphertext. */
  secret: Buffer;
  secret_fingerprint: string;
  /** The one before, sealed too, and until when it holds beside it. */
  previous_secret: Buffer | null;
  previous_until: InstantColumn | null;
  /** Whether the tool proves that it began the sign-in (RFC 7636), so that Keycloak insists on it. */
  key_exchange: Generated<boolean>;
  secret_read_at: InstantColumn | null;
  secret_read_by: Uuid | null;
  since: InstantColumn;
  version: number;
  correlation_id: string;
}

export interface AccessTable {
  id: Uuid;
  instance_id: Uuid;
  organisation_id: Uuid;
  activation_id: Uuid;
  state: 'pending' | 'granted' | 'refused' | 'revoking' | 'revoked';
  reason_code: string | null;
  keycloak_group_id: string | null;
  /** What each of the organisation's people may fill there, in gigabytes; null for no bound. */
  person_quota_gb: number | null;
  since: InstantColumn;
  version: number;
  correlation_id: string;
}

/** An account that essaim makes, changes and closes in a tool. */
export interface ToolAccountTable {
  instance_id: Uuid;
  person_id: Uuid;
  /** Whether the person may open the tool. */
  is_wanted: boolean;
  /** Fingerprint of what the account is to be; and of what was last written, null for nothing yet. */
  wanted: string;
  written: string | null;
  attempts: Generated<number>;
  /** Why it could not be written the last time. */
  reason_code: string | null;
  next_at: InstantColumn;
  leased_until: InstantColumn | null;
}

interface SignInTable {
  id: Uuid;
  instance_id: Uuid;
  person_id: Uuid;
  first_at: InstantColumn;
}

/** Changes to make in Keycloak, at most one of a kind for a subject. */
export interface KeycloakTaskTable {
  id: Uuid;
  kind: TaskKind;
  subject: Uuid;
  /** Two tasks with the same lock never run at the same time. */
  lock_key: string;
  lane: TaskLane;
  /** Grows each time it is asked for again while it waits or runs. */
  generation: Generated<number>;
  attempts: Generated<number>;
  last_error: string | null;
  next_at: InstantColumn;
  leased_until: InstantColumn | null;
  correlation_id: string;
  created_at: InstantColumn;
}

/** Where a periodic reading stands, by its name. */
interface ProgressTable {
  name: string;
  reached: InstantColumn;
}

/** What Keycloak holds for the tools, and what is to change there. */
export interface KeycloakTables {
  client: ClientTable;
  access: AccessTable;
  tool_account: ToolAccountTable;
  sign_in: SignInTable;
  keycloak_task: KeycloakTaskTable;
  progress: ProgressTable;
}
