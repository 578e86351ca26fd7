// SPDX-License-Identifier: AGPL-3.0-or-later
/** What people were told has been done to a task. */
export interface TaskLedger {
  readonly comments: string[];
  /** Events in their order, such as `task.started`. */
  readonly events: string[];
}

/** What must be found at the end: all that was acknowledged, by task. */
export type Ledger = Map<string, TaskLedger>;

/** The page of a task in a ledger. */
export const ledgerOf = (ledger: Ledger, taskId: string): TaskLedger => {
  const found = ledger.get(taskId) ?? { comments: [], events: [] };
  ledger.set(taskId, found);
  return found;
};

/** A task as the service tells of it afterwards. */
export interface Told {
  readonly comments: readonly string[];
  readonly events: readonly string[];
}

/**
 * What is missing and what is there twice.
 * @returns how many acts and comments were acknowledged, lost, doubled
 */
export const settleAccounts = (ledger: Ledger, told: ReadonlyMap<string, Told>) => {
  let acknowledged = 0;
  let lost = 0;
  let doubled = 0;
  const count = (texts: readonly string[], text: string) =>
    texts.filter((each) => each === text).length;
  const compare = (expected: readonly string[], found: readonly string[]) => {
    acknowledged += expected.length;
    for (const text of new Set(expected)) {
      const difference = count(found, text) - count(expected, text);
      lost += Math.max(0, -difference);
      doubled += Math.max(0, difference);
    }
  };
  for (const [taskId, { comments, events }] of ledger) {
    const task = told.get(taskId);
    compare(comments, task?.comments ?? []);
    compare(events, task?.events ?? []);
  }
  return { acknowledged, lost, doubled };
};
