// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Opening } from './opening.ts';

/** Departments and users in service at the end of a month. */
export interface LiveCount {
  readonly departments: number;
  readonly users: number;
}

const MONTH_LENGTH = 7;
const monthOf = (date: string): string => date.slice(0, MONTH_LENGTH);

/** Every month, such as `2027-11`, from that of the first date to that of the last, without gaps. */
export const monthsOver = (dates: readonly (string | null)[]): string[] => {
  const known = dates.flatMap((date) => date ?? []).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  let month = Temporal.PlainYearMonth.from(monthOf(first));
  while (month.toString() <= monthOf(last)) {
    months.push(month.toString());
    month = month.add({ months: 1 });
  }
  return months;
};

/** What is in service at the end of each month, counting what opened before the plan. */
export const liveByMonth = (
  openings: readonly Opening[],
  months: readonly string[],
): readonly LiveCount[] =>
  months.map((month) => {
    const live = openings.filter((one) => one.live === null || monthOf(one.live) <= month);
    return { departments: live.length, users: live.reduce((sum, { users }) => sum + users, 0) };
  });
