// SPDX-License-Identifier: AGPL-3.0-or-later

export type Comparison = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';
export type FilterValue = string | number | boolean | null;

/** An attribute, its sub-attribute and the schema before it, in lower case: names have no case. */
export interface AttributePath {
  readonly schema: string | null;
  readonly name: string;
  readonly sub: string | null;
}

/** A filter of RFC 7644, 3.4.2.2. */
export type Filter =
  | {
      readonly kind: 'compare';
      readonly path: AttributePath;
      readonly op: Comparison;
      readonly value: FilterValue;
    }
  | { readonly kind: 'present'; readonly path: AttributePath }
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly of: Filter }
  /** Some value of a multi-valued attribute fits: `emails[type eq "work"]`. */
  | { readonly kind: 'some'; readonly path: AttributePath; readonly of: Filter };

/** Target of a PATCH operation (RFC 7644, 3.5.2). */
export interface PatchPath {
  readonly path: AttributePath;
  readonly values: Filter | null;
}
