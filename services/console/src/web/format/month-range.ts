// SPDX-License-Identifier: AGPL-3.0-or-later
import { monthOf } from './civil-date.ts';

/** The two months of a window: both years when they differ, else that of the second unless it is today’s. Dates are `YYYY-MM-DD`. */
export function monthRange(
  from: string,
  to: string,
  language: string,
  today: string,
): { from: string; to: string } {
  const year = (day: string) => day.slice(0, 4);
  if (year(from) !== year(to)) return { from: monthOf(from, language), to: monthOf(to, language) };
  return { from: monthOf(from, language, from), to: monthOf(to, language, today) };
}
