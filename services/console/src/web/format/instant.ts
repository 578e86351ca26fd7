// SPDX-License-Identifier: AGPL-3.0-or-later

import { keepTogether, shortDate } from './civil-date.ts';

const TAG: Record<string, string> = { fr: 'fr-FR', en: 'en-GB' };

/** "8 mars, 18 h 05" in the reader's time zone, with the year when it is not that of `today`. */
export function shortInstant(instant: string, language: string, today: string): string {
  const at = new Date(instant);
  const sameYear = at.getFullYear() === Number(today.slice(0, 4));
  const day = new Intl.DateTimeFormat(TAG[language], {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  const named = keepTogether(language === 'fr' ? day.replace(/^1 /, '1er ') : day);
  return `${named}, ${clockTime(at, language)}`;
}

/**
 * Until when something holds whose first instant without it is `end`: the whole last day, "11 janvier",
 * when it ends with a day of the reader's; the instant otherwise.
 */
export function lastMoment(end: string, language: string, today: string): string {
  const at = new Date(end);
  if (at.getHours() !== 0 || at.getMinutes() !== 0) return shortInstant(end, language, today);
  return shortDate(civilDay(new Date(at.getTime() - 1)), language, today);
}

function clockTime(at: Date, language: string): string {
  const minutes = String(at.getMinutes()).padStart(2, '0');
  if (language !== 'fr') return `${String(at.getHours()).padStart(2, '0')}:${minutes}`;
  return minutes === '00' ? `${at.getHours()}\u00a0h` : `${at.getHours()}\u00a0h\u00a0${minutes}`;
}

/** The reader's own civil day of an instant, `YYYY-MM-DD`. */
export function civilDay(instant: string | Date): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
