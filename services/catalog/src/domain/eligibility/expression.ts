// SPDX-License-Identifier: AGPL-3.0-or-later

/** What an eligibility expression may ask of an organisation. */
export const ATTRIBUTES = ['tier', 'region', 'department', 'key'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** One comparison; `values` holds one value for `==` and `!=`. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly attribute: Attribute;
  readonly operator: '==' | '!=' | 'in';
  readonly values: readonly string[];
}

export type Expression =
  | Comparison
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'always' };

/** What is known of an organisation: its tier, its own key, those of its region and department. */
export interface OrganisationFacts {
  readonly tier: string;
  readonly key: string;
  readonly region: string | null;
  readonly department: string | null;
}
