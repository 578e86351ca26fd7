// SPDX-License-Identifier: AGPL-3.0-or-later

export interface FieldDifference {
  readonly field: string;
  readonly live: unknown;
  readonly desired: unknown;
}

/** JSON with sorted keys, so that equal values have equal texts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  ) ?? 'null';

/** The owned fields whose live value is another than the desired one. */
export const differences = (
  desired: Readonly<Record<string, unknown>>,
  live: Readonly<Record<string, unknown>>,
): FieldDifference[] =>
  Object.entries(desired)
    .filter(([field, value]) => canonical(value) !== canonical(live[field] ?? null))
    .map(([field, value]) => ({ field, live: live[field] ?? null, desired: value }));
