// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Remark } from './remark.ts';

/** What an import would do, or does. */
export interface Outcome<Item> {
  readonly created: Item[];
  readonly updated: Item[];
  unchanged: number;
  /** Blank and repeated lines. */
  ignored: number;
  readonly errors: Remark[];
  readonly warnings: Remark[];
}

export const emptyOutcome = <Item>(): Outcome<Item> => ({
  created: [],
  updated: [],
  unchanged: 0,
  ignored: 0,
  errors: [],
  warnings: [],
});

/** JSON with sorted keys, so that equal values have equal texts. */
const canonicalText = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );

/** Whether two values hold the same, whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b);
