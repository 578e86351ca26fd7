// SPDX-License-Identifier: AGPL-3.0-or-later

const TAG: Record<string, string> = { fr: 'fr-FR', en: 'en-GB' };

function format(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(`${date}T12:00:00Z`);
  const text = new Intl.DateTimeFormat(TAG[language], { timeZone: 'UTC', ...options }).format(at);
  return keepTogether(language === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text);
}

/** No line ends between the number of a day and its month, nor before a year. */
export function keepTogether(date: string): string {
  return date.replace(/(\d(?:er)?) (?=\p{L})/u, '$1\u00a0').replace(/ (?=\d{4}$)/, '\u00a0');
}

function withYear(date: string, today: string): Intl.DateTimeFormatOptions {
  return date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
}

/** "mardi 30 mars", with the year only when it is not today's. Dates are `YYYY-MM-DD`. */
export function longDate(date: string, language: string, today: string): string {
  return format(date, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...withYear(date, today),
  });
}

/** "30 mars", with the year only when it is not today's. */
export function shortDate(date: string, language: string, today: string): string {
  return format(date, language, { day: 'numeric', month: 'long', ...withYear(date, today) });
}

/** "30 mars", "2 sept. 2028": the same with a short month, for narrow columns. */
export function briefDate(date: string, language: string, today: string): string {
  return format(date, language, { day: 'numeric', month: 'short', ...withYear(date, today) });
}

/** "30 mars 2027": always with its year. */
export function fullDate(date: string, language: string): string {
  return format(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "mars 2027" or "mars": the month alone, for windows and axes. */
export function monthOf(date: string, language: string, today?: string): string {
  const year = today !== undefined && date.slice(0, 4) === today.slice(0, 4);
  return format(date, language, { month: 'long', ...(year ? {} : { year: 'numeric' }) });
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The number of the day and the short name of its month, for a calendar leaf. */
export function dayAndMonth(date: string, language: string): { day: string; month: string } {
  return {
    day: String(Number(date.slice(8))),
    month: format(date, language, { month: 'short' }),
  };
}
