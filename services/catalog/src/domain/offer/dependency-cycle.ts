// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Finds an offer that would depend on itself.
 * @param dependencies keys of the offers that each offer needs, by its key
 * @returns the key of one on a cycle, or null
 */
export const dependencyCycle = (
  dependencies: ReadonlyMap<string, readonly string[]>,
): string | null => {
  const finished = new Set<string>();
  const visit = (key: string, path: ReadonlySet<string>): string | null => {
    if (path.has(key)) return key;
    if (finished.has(key)) return null;
    const deeper = new Set([...path, key]);
    for (const next of dependencies.get(key) ?? []) {
      const found = visit(next, deeper);
      if (found !== null) return found;
    }
    finished.add(key);
    return null;
  };
  for (const key of dependencies.keys()) {
    const found = visit(key, new Set());
    if (found !== null) return found;
  }
  return null;
};
