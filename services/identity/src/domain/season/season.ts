// SPDX-License-Identifier: AGPL-3.0-or-later

const FIRST = { month: 9, day: 1 };

/** The first day of the season that a civil date lies in: 1 September, or that of the year before. */
export const seasonStart = (day: string): string => {
  const date = Temporal.PlainDate.from(day);
  const start = date.with(FIRST);
  const isBefore = Temporal.PlainDate.compare(date, start) < 0;
  return (isBefore ? start.subtract({ years: 1 }) : start).toString();
};

/** The last day of the season that a civil date lies in: 31 August. */
export const seasonEnd = (day: string): string =>
  Temporal.PlainDate.from(seasonStart(day)).add({ years: 1 }).subtract({ days: 1 }).toString();

/** The season as people name it: `2026-2027`. */
export const seasonName = (day: string): string => {
  const { year } = Temporal.PlainDate.from(seasonStart(day));
  return `${year}-${year + 1}`;
};

/** The last day of a membership that is given or renewed without one. */
export const membershipEnd = (from: string, today: string): string =>
  seasonEnd(from > today ? from : today);
