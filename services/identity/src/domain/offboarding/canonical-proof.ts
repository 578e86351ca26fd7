// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * A value as JSON whose bytes anybody can make again: members sorted, no white space (RFC 8785, for
 * texts, whole numbers and null, of which proofs are made).
 */
export const canonicalProof = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalProof).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalProof(member)}`);
  return `{${members.join(',')}}`;
};
