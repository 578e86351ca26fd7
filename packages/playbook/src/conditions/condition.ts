// SPDX-License-Identifier: AGPL-3.0-or-later

export const CONDITION_SUBJECTS = [
  'nation',
  'region',
  'department',
  'association',
  'organisation',
] as const;

/** An attribute of the task's organisation or of one above it, for instance `region.identity_provider`. */
export interface AttributePath {
  readonly subject: (typeof CONDITION_SUBJECTS)[number];
  readonly attribute: string;
}

/** When a task exists, or which gate its predecessor stands for. */
export type Condition =
  | {
      /** The task exists only where the comparison holds; without it nobody waits for it. */
      readonly kind: 'exists';
      readonly path: AttributePath;
      readonly operator: '=' | '!=';
      readonly value: string;
    }
  | {
      /** The predecessor `otherwise` stands for `whenTrue` where the attribute is true. */
      readonly kind: 'choose';
      readonly path: AttributePath;
      readonly whenTrue: string;
      readonly otherwise: string;
    };
