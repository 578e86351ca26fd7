// SPDX-License-Identifier: AGPL-3.0-or-later

/** A list whose order means nothing, in one order; anything else as it is. */
export const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(String).toSorted() : value;
