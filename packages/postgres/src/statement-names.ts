// SPDX-License-Identifier: AGPL-3.0-or-later

const RECURS_AT = 3;
const MOST_NAMED = 200;
const MOST_REMEMBERED = 2_000;
const LONGEST = 16_384;

/** Which statements of a pool are prepared under a name. */
export interface StatementNames {
  /** The name of a statement that recurs; undefined for one that is new, very long, or one too many. */
  nameOf(text: string): string | undefined;
  /** Gives every statement another name, so that it is prepared again. */
  renew(): void;
}

/**
 * Names for the statements that recur. PostgreSQL parses a named statement once a connection and
 * keeps its plan where that pays; planning takes longer than running for most of what a service reads.
 * Both sides keep what has a name, so the number of names is bounded.
 */
export const statementNames = (): StatementNames => {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  let generation = 1;
  return {
    nameOf: (text) => {
      const name = names.get(text);
      if (name !== undefined) return name;
      if (names.size >= MOST_NAMED || text.length > LONGEST) return undefined;
      const times = (seen.get(text) ?? 0) + 1;
      if (times < RECURS_AT) {
        if (seen.size >= MOST_REMEMBERED) seen.clear();
        seen.set(text, times);
        return undefined;
      }
      seen.delete(text);
      names.set(text, `g${String(generation)}s${String(names.size + 1)}`);
      return names.get(text);
    },
    renew: () => {
      generation += 1;
      names.clear();
    },
  };
};
