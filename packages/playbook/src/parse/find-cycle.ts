// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * One circle among things that wait for each other, or null.
 * @param waitsFor for each key, the keys that it waits for; unknown keys are passed over
 * @returns the keys of the circle in the order of work, the first one again at the end
 */
export const findCycle = (waitsFor: ReadonlyMap<string, readonly string[]>): string[] | null => {
  const done = new Set<string>();
  const path: string[] = [];
  const open = new Set<string>();
  const visit = (key: string): string[] | null => {
    if (open.has(key)) return [...path.slice(path.indexOf(key)), key].reverse();
    if (done.has(key)) return null;
    open.add(key);
    path.push(key);
    for (const other of waitsFor.get(key) ?? []) {
      const cycle = visit(other);
      if (cycle) return cycle;
    }
    path.pop();
    open.delete(key);
    done.add(key);
    return null;
  };
  for (const key of waitsFor.keys()) {
    const cycle = visit(key);
    if (cycle) return cycle;
  }
  return null;
};
