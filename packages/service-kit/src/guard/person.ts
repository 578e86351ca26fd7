// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, Uuid } from '@essaim/kernel';

/** A service's own copy of a person, as far as its permissions need it. */
export interface KnownPerson {
  readonly personId: Uuid;
  readonly mandateVersion: number;
  readonly mandates: readonly Mandate[];
  /** False once the account is disabled. */
  readonly isActive: boolean;
  /** Sessions begun before this instant are over: "sign out everywhere". A whole second. */
  readonly revokedBefore: Temporal.Instant | null;
}

/** Finds a person by the claim `essaim_uid`. */
export type LoadPerson = (uid: string) => Promise<KnownPerson | null>;
