// SPDX-License-Identifier: AGPL-3.0-or-later

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** JSON in which the order of an object's members makes no difference. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted) ?? 'null';
