// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeycloakObject } from '../../app/reconcile/ports.ts';
import type { RealmView } from '../view/realm-view.ts';
import type { FieldDifference } from './difference.ts';

/** What Keycloak holds of a resource. */
export interface Live {
  /** Whether it carries essaim's marker. What does not is never touched. */
  readonly isOwned: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One object of Keycloak that essaim owns, as it should be, and how to bring it there. */
export interface Resource extends KeycloakObject {
  /** Only the fields that essaim owns; others are left as they are. */
  readonly desired: Readonly<Record<string, unknown>>;
  /** Another object that an update changes for a while, such as the client of a flow. */
  readonly alsoTouches?: KeycloakObject;
  /** Null when there is no such object. */
  read(view: RealmView): Promise<Live | null>;
  create(): Promise<void>;
  /** Brings the named fields to the values that the differences name, and leaves the others. */
  update(differences: readonly FieldDifference[]): Promise<void>;
}

/** An object of essaim that Keycloak holds and nothing wants any more. */
export interface Orphan extends KeycloakObject {
  remove(): Promise<void>;
}
