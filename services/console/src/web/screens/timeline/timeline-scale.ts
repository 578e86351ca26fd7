// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import { daysBetween } from '../../format/civil-date.ts';

export type Calendar = Planning['Timeline']['calendars'][number];

/** Places on the line of time, in per cent of its length. */
export type TimelineScale = {
  /** The beginning of a day. */
  at: (day: string) => number;
  /** Of a span, its last day included. */
  width: (start: string, end: string) => number;
  days: number;
  /** The first of each month that begins within it. */
  months: string[];
};

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The scale of a horizon, both ends included. */
export function timelineScale(from: string, to: string): TimelineScale {
  const days = daysBetween(from, to) + 1;
  const share = (count: number) => round((100 * count) / days);
  return {
    at: (day) => share(daysBetween(from, day)),
    width: (start, end) => share(daysBetween(start, end) + 1),
    days,
    months: monthsBetween(from, to),
  };
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first > to) return months;
    if (first >= from) months.push(first);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** The ground of a row: a band for each closed span of its calendar, as an image of CSS. */
export function bandsOf({ closed }: Calendar, scale: TimelineScale): string {
  const stops = closed
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ from, to }) => {
      const start = `${scale.at(from)}%`;
      const end = `${round(scale.at(from) + scale.width(from, to))}%`;
      return [`transparent ${start}`, `var(--closed) ${start} ${end}`, `transparent ${end}`];
    });
  return stops.length === 0 ? 'none' : `linear-gradient(90deg, transparent 0, ${stops.join(', ')})`;
}
