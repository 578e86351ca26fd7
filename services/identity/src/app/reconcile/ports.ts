// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AccessGroup, BrokeredProvider, ToolSpecification } from '../ports.ts';

export type ReconcileKind =
  | 'realm'
  | 'user-profile'
  | 'client-scope'
  | 'client'
  | 'flow'
  | 'group'
  | 'organisation'
  | 'identity-provider';

/** The name of an object in Keycloak: its kind, and a natural key that is unique within the kind. */
export interface KeycloakObject {
  readonly kind: ReconcileKind;
  readonly key: string;
}

/** The fields of objects, by `<kind> <key>`. Secrets are fingerprints. */
export type ObjectFields = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** What is remembered of Keycloak between two comparisons. */
export interface ReconcileMemory {
  /** The fields of these objects as they were last written, whole; those half written are absent. */
  applied(objects: readonly KeycloakObject[]): Promise<ObjectFields>;
  record(
    objects: readonly (KeycloakObject & { readonly desired: Readonly<Record<string, unknown>> })[],
  ): Promise<void>;
  forget(objects: readonly KeycloakObject[]): Promise<void>;
  /** Values that operators took over from Keycloak, which stand for those that essaim would want. */
  adopted(): Promise<ObjectFields>;
}

/** A difference between what essaim wants and what Keycloak holds. */
export interface ReconcileChange extends KeycloakObject {
  /** `conflict`: an object of that name that essaim does not own; it is left alone. */
  readonly action: 'create' | 'update' | 'delete' | 'conflict';
  /** `change`: essaim wants something new. `drift`: somebody else wrote in Keycloak. */
  readonly cause: 'change' | 'drift';
  readonly fields: readonly {
    readonly field: string;
    readonly live: unknown;
    readonly desired: unknown;
    readonly cause: 'change' | 'drift';
  }[];
}

export interface ReconcilePlan {
  /** Fingerprint of the changes. */
  readonly planId: string;
  readonly changes: readonly ReconcileChange[];
  /** How many objects of essaim the realm holds. */
  readonly owned: number;
}

/** An organisation that Keycloak is to know. */
export interface ProjectedOrganisation {
  readonly key: string;
  readonly name: string;
  readonly mailDomain: string | null;
}

/** Everything that Keycloak is to hold beside people's accounts. */
export interface DesiredState {
  readonly organisations: readonly ProjectedOrganisation[];
  readonly tools: readonly ToolSpecification[];
  readonly accesses: readonly AccessGroup[];
  readonly providers: readonly BrokeredProvider[];
  /** Accesses that are being given or taken just now: neither wanted nor superfluous. */
  readonly underWay: readonly AccessGroup[];
}

/** What of a plan is to be done beside essaim's own changes, which always are. */
export interface ReconcileDecisions {
  /** Drift to put right, as `<kind> <key>` and the field; `*` for a missing object. */
  readonly reverts: readonly { readonly object: string; readonly field: string }[];
  /** Objects to delete, as `<kind> <key>`. */
  readonly deletes: readonly string[];
}

/** What somebody decided on a plan: what is done, and the values that are taken over from Keycloak. */
export interface RunDecisions extends ReconcileDecisions {
  readonly adopted: readonly (KeycloakObject & {
    readonly field: string;
    readonly value: unknown;
  })[];
}
