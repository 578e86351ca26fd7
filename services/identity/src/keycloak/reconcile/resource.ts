// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReconcileChange } from '../../app/ports.ts';
import type { FieldDifference } from './difference.ts';

type ResourceKind = ReconcileChange['kind'];

/** What Keycloak holds of a resource. */
export interface Live {
  /** Whether it carries essaim's marker. What does not is never touched. */
  readonly isOwned: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One object of Keycloak that essaim owns, as it should be, and how to bring it there. */
export interface Resource {
  readonly kind: ResourceKind;
  /** Natural key, unique within the kind. */
  readonly key: string;
  /** Only the fields that essaim owns; others are left as they are. */
  readonly desired: Readonly<Record<string, unknown>>;
  /** Null when there is no such object. */
  read(): Promise<Live | null>;
  create(): Promise<void>;
  /** Brings the named fields to their desired values. */
  update(differences: readonly FieldDifference[]): Promise<void>;
}
