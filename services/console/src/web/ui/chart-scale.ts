// SPDX-License-Identifier: AGPL-3.0-or-later
import { daysBetween } from '../format/civil-date.ts';

const PERCENT = 100;
const round = (value: number) => Math.round(value * PERCENT) / PERCENT;

/** The place of a day between two others, in per cent from the left. */
export function dayPlace(day: string, from: string, to: string): number {
  return round((PERCENT * daysBetween(from, day)) / Math.max(1, daysBetween(from, to)));
}

/** The place of a value, in per cent from the top. */
export function valuePlace(value: number, most: number): number {
  return round(PERCENT - (PERCENT * value) / Math.max(1, most));
}

const STEPS = [1, 2, 2.5, 5, 10];
const GAPS = 4;

/** Round values from 0 on, at most five gaps apart, the last one being the most itself. */
export function valueTicks(most: number): number[] {
  if (most <= 0) return [0];
  const power = 10 ** Math.floor(Math.log10(most / GAPS));
  const step = Math.max(1, (STEPS.find((one) => one * power >= most / GAPS) ?? 1) * power);
  const ticks: number[] = [];
  for (let value = 0; value < most - step / 2; value += step) ticks.push(Math.round(value));
  return [...ticks, most];
}

const MONTHS_OF_YEAR = 12;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60];

/** First days of months between two days, as many as there is room for. */
export function monthTicks(from: string, to: string, most = 8): string[] {
  const count = (day: string) =>
    Number(day.slice(0, 4)) * MONTHS_OF_YEAR + Number(day.slice(5, 7)) - 1;
  const first = from.endsWith('-01') ? count(from) : count(from) + 1;
  const last = count(to);
  const step = MONTH_STEPS.find((one) => (last - first) / one < most) ?? MONTHS_OF_YEAR;
  const ticks: string[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const year = String(Math.floor(month / MONTHS_OF_YEAR)).padStart(4, '0');
    ticks.push(`${year}-${String((month % MONTHS_OF_YEAR) + 1).padStart(2, '0')}-01`);
  }
  return ticks;
}
