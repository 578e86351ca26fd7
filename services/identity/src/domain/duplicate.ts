// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

/** What two associations have in common. */
export type DuplicateReason = 'siret' | 'siren' | 'rna' | 'name-and-commune';
export type DuplicateState = 'proposed' | 'same' | 'different';

/** Two associations that may be one; the first has the smaller id. */
export interface Duplicate {
  readonly id: Uuid;
  readonly firstId: Uuid;
  readonly secondId: Uuid;
  readonly reasons: readonly DuplicateReason[];
  readonly state: DuplicateState;
  readonly keptId: Uuid | null;
  readonly foundAt: string;
  readonly decidedBy: Uuid | null;
  readonly decidedAt: string | null;
}
