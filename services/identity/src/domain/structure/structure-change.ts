// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

export type StructureKind = 'transfer' | 'merger' | 'split' | 'renaming';
export type StructureState = 'planned' | 'applied' | 'cancelled' | 'failed';

/** How much a change of structure moves. */
export interface StructureCounts {
  readonly organisations: number;
  readonly mandates: number;
  readonly people: number;
  readonly accesses: number;
  readonly invitations: number;
}

/** What is asked for of an organisation, from a civil date on. */
export interface StructureRequest {
  readonly kind: StructureKind;
  /** What is transferred, split or renamed; of a merger, the one that ends. */
  readonly organisationId: Uuid;
  /** The new parent of a transfer, the survivor of a merger, the new organisation of a split made. */
  readonly targetId: Uuid | null;
  readonly effectiveOn: string;
  readonly reason: string | null;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly key: string | null;
  readonly childIds: readonly Uuid[];
  readonly mandateIds: readonly Uuid[];
}

/** A change of structure, planned or made. */
export interface StructureChange extends StructureRequest {
  readonly id: Uuid;
  readonly state: StructureState;
  /** Code of the problem that met it on its day. */
  readonly failureCode: string | null;
  readonly effects: StructureCounts | null;
  readonly requestedBy: Uuid | null;
  readonly requestedWith: Uuid | null;
  readonly correlationId: string;
  readonly requestedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}
