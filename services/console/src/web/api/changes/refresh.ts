// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Query, QueryClient } from '@tanstack/react-query';

const GATHER_MS = 250;

/** Whether a query shows resources of one of these types; a query says so in `meta.reads`. */
export function readsAny(query: Pick<Query, 'meta'>, types: ReadonlySet<string>): boolean {
  const reads = query.meta?.['reads'];
  return Array.isArray(reads) && reads.some((type) => types.has(String(type)));
}

/** Gathers the changes of a moment, then makes the queries that show those types be read again. */
export function createRefresher(client: QueryClient): (type: string) => void {
  const waiting = new Set<string>();
  return (type) => {
    waiting.add(type);
    if (waiting.size > 1) return;
    setTimeout(() => {
      const types = new Set(waiting);
      waiting.clear();
      void client.invalidateQueries({ predicate: (query) => readsAny(query, types) });
    }, GATHER_MS);
  };
}
