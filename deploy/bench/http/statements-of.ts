// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Statement, StatementLog } from './statement-log.ts';

const CAPTURES = 3;

const countOf = (statements: readonly Statement[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { text } of statements) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/**
 * The statements that one request runs. What relays, inboxes and timers run beside it is left out:
 * only what each of several captures holds, as often as the least of them does, belongs to the request.
 * @throws Error when a read does more than read
 */
export const statementsOf = async (
  log: StatementLog,
  database: string,
  request: () => Promise<void>,
): Promise<Statement[]> => {
  const captures: Statement[][] = [];
  for (let run = 0; run < CAPTURES; run += 1) captures.push(await log.during(database, request));
  const least = captures.map(countOf);
  const taken = new Map<string, number>();
  const statements = (captures[0] ?? []).filter(({ text }) => {
    const nth = (taken.get(text) ?? 0) + 1;
    taken.set(text, nth);
    return least.every((counts) => (counts.get(text) ?? 0) >= nth);
  });
  const other = statements.find(({ text }) => !/^\s*(select|with)\b/i.test(text));
  if (other) throw new Error(`a read runs more than reads: ${other.text}`);
  return statements;
};
