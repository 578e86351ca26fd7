// SPDX-License-Identifier: AGPL-3.0-or-later

export interface FieldDifference {
  readonly field: string;
  readonly live: unknown;
  readonly desired: unknown;
}

/**
 * A difference and where it comes from: `change` when essaim wants another value than the one that
 * it last wrote, `drift` when somebody else wrote in Keycloak what essaim did not.
 */
export interface FieldChange extends FieldDifference {
  readonly cause: 'change' | 'drift';
}

type Fields = Readonly<Record<string, unknown>>;

/** JSON with sorted keys, so that equal values have equal texts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  ) ?? 'null';

const areEqual = (one: unknown, other: unknown): boolean =>
  canonical(one ?? null) === canonical(other ?? null);

/**
 * The owned fields whose live value is another than the desired one.
 * @param applied what essaim last wrote, whole; undefined when that is not known
 */
export const differences = (
  desired: Fields,
  live: Fields,
  applied: Fields | undefined,
): FieldChange[] =>
  Object.entries(desired)
    .filter(([field, value]) => !areEqual(value, live[field]))
    .map(([field, value]) => ({
      field,
      live: live[field] ?? null,
      desired: value,
      cause:
        applied !== undefined && field in applied && areEqual(applied[field], value)
          ? 'drift'
          : 'change',
    }));
