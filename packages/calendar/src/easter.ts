// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayOf, type Day } from './day.ts';

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher). */
export const easterSunday = (year: number): Day => {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const k = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * k) / 451);
  const n = h + k - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
};
