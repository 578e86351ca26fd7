// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InstantColumn, JsonColumn } from '@essaim/postgres';
import type { JWK } from 'jose';
import type { Generated } from 'kysely';

interface FederationKeyTable {
  /** The entity's path below the federation's address. */
  path: string;
  kid: string;
  public_jwk: JsonColumn<JWK>;
  /** The private key. AES-256-GCM: nonce, tag, ciphertext. */
  sealed: Buffer;
  created_at: Generated<InstantColumn>;
}

/** What the federation is published with. */
export interface FederationTables {
  federation_key: FederationKeyTable;
}
