// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { DirectoryTables } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { InfrastructureTables } from '@essaim/postgres';
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>;

/** One browser's session. */
export interface SessionTable {
  /** SHA-256 of the cookie's value: whoever reads the table cannot use it. */
  id: string;
  uid: string;
  /** Keycloak's subject and session, which a logout token names. */
  subject: string;
  provider_session: string | null;
  /** Access, refresh and ID token, encrypted. */
  tokens: string;
  access_expires_at: Instant;
  active_mandate_id: Uuid | null;
  /** Whether the person chose; until then the console chooses for them. Null then means every hat. */
  hat_chosen: Generated<boolean>;
  language: Language;
  created_at: Generated<string>;
  seen_at: Instant;
}

/** A sign-in that was begun and has not come back. */
export interface PendingSignInTable {
  id: string;
  state: string;
  nonce: string;
  verifier: string;
  return_to: string;
  created_at: Generated<string>;
}

/** The hat that a person chose last, in any browser. */
export interface WornHatTable {
  uid: string;
  /** Null for every hat at once. */
  mandate_id: Uuid | null;
  /** When it was chosen, or taken up again at a sign-in. */
  used_at: Generated<string>;
}

export interface ConsoleDatabase extends DirectoryTables, InfrastructureTables {
  session: SessionTable;
  pending_sign_in: PendingSignInTable;
  worn_hat: WornHatTable;
}
