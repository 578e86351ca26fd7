// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn } from '@essaim/postgres';
import type { KeyScope } from '@essaim/service-kit';
import type { Generated } from 'kysely';
import type { KeyService } from '../domain/machine-key.ts';

export interface MachineKeyTable {
  id: Uuid;
  organisation_id: Uuid;
  service: KeyService;
  name: string;
  /** What a key of a program may change. */
  scopes: Generated<KeyScope[]>;
  /** SHA-256 of the secret. */
  secret_hash: Buffer;
  /** The last characters of the secret. */
  hint: string;
  created_by: Uuid;
  created_with: Uuid;
  created_at: InstantColumn;
  expires_at: InstantColumn;
  revoked_at: InstantColumn | null;
  revoked_by: Uuid | null;
  last_used_at: InstantColumn | null;
  /** The key that takes over from this one. */
  replaced_by: Uuid | null;
}

/** What the directory of an organisation says of a person. */
interface ScimUserTable {
  organisation_id: Uuid;
  person_id: Uuid;
  user_name: string;
  external_id: string | null;
  /** Organisations whose memberships come back when the person is active again. */
  suspended: Uuid[];
  deleted_at: InstantColumn | null;
  version: number;
  created_at: InstantColumn;
  changed_at: InstantColumn;
}

/** Keys of machines, and what machines say with them. */
export interface MachineTables {
  machine_key: MachineKeyTable;
  scim_user: ScimUserTable;
}
