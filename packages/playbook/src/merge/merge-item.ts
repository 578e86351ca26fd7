// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComparedKind, Part } from '../compare/parts.ts';

export type MergeSide = 'theirs' | 'mine';

/** What one side made of a thing or of a part of it, seen from the base. */
export type SideChange = 'none' | 'added' | 'removed' | 'changed';

/**
 * `proposed`: only they changed it, taken unless refused. `conflict`: both changed it, and not alike,
 * which has to be decided. `kept`: only mine differs from the base; it stays unless theirs is taken.
 */
export type MergeState = 'proposed' | 'conflict' | 'kept';

/** A field of a written text under its path on the three sides; null where a side does not have it. */
export interface MergeField {
  readonly field: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly mine: string | null;
}

/** Which thing, and which part of it; `unit` is null for the thing as a whole. */
export interface MergeAddress {
  readonly kind: ComparedKind;
  readonly key: string;
  readonly unit: string | null;
}

/** One thing to decide: a part of a thing that both sides have, or whether a thing is there. */
export interface MergeItem extends MergeAddress {
  readonly title: Part['title'];
  readonly state: MergeState;
  readonly theirs: SideChange;
  readonly mine: SideChange;
  readonly fields: readonly MergeField[];
}

export interface MergeDecision extends MergeAddress {
  readonly take: MergeSide;
}

/** Name of what is decided, for look-ups. */
export const addressName = ({ kind, key, unit }: MergeAddress): string =>
  `${kind} ${key} ${unit ?? ''}`;
