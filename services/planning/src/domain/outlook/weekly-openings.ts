// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * How many departments went into service in each whole week: from the week of the first one to the last that
 * is over, Monday to Sunday.
 * @param opened civil days, sorted
 */
export const weeklyOpenings = (opened: readonly string[], today: string): number[] => {
  const [first] = opened;
  if (first === undefined) return [];
  const mondayOf = (day: string) => {
    const date = Temporal.PlainDate.from(day);
    return date.subtract({ days: date.dayOfWeek - 1 });
  };
  const start = mondayOf(first);
  const weekOf = (day: Temporal.PlainDate) => start.until(day, { largestUnit: 'day' }).days / 7;
  const counts = Array.from({ length: Math.max(0, weekOf(mondayOf(today))) }, () => 0);
  for (const day of opened) {
    const week = weekOf(mondayOf(day));
    if (week < counts.length) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts;
};
