// SPDX-License-Identifier: AGPL-3.0-or-later

/** The general opening of a department in a plan, as measures count it. */
export interface Opening {
  readonly department: string;
  /** Key of its region. */
  readonly region: string;
  /** Accounts that the playbook opens there. */
  readonly users: number;
  /** Civil date; null when it opened before the plan. */
  readonly live: string | null;
}

const MOST = 0.8;

/**
 * The civil date at which four fifths of the users of the planned departments can work; those that opened
 * before the plan are left aside. Departments count alike where a playbook opens no accounts.
 */
export const mostUsersLive = (openings: readonly Opening[]): string | null => {
  const planned = openings
    .flatMap(({ live, users }) => (live === null ? [] : [{ live, users }]))
    .toSorted((a, b) => (a.live < b.live ? -1 : 1));
  const total = planned.reduce((sum, { users }) => sum + users, 0);
  const weigh = (users: number) => (total === 0 ? 1 : users);
  const wanted = (total === 0 ? planned.length : total) * MOST;
  let reached = 0;
  for (const { live, users } of planned) {
    reached += weigh(users);
    if (reached >= wanted) return live;
  }
  return null;
};
