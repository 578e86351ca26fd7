// SPDX-License-Identifier: AGPL-3.0-or-later

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const sortKeys = (value: Json): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => sortKeys(item));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
};

/**
 * The same text for the same content, whatever the order of the keys (arrays keep theirs): the
 * input of a content hash.
 * @param value a JSON value; what JSON leaves out (undefined) is left out
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(sortKeys(JSON.parse(JSON.stringify(value)) as Json));
