// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Recurrence } from './recurrence.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

/**
 * Reads `RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTH=1,2` (RFC 5545; the prefix may be left out; without
 * BYMONTH every month).
 * @returns null when the rule is another one than the nth weekday of months
 */
export const parseRecurrence = (text: string): Recurrence | null => {
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = ''] = part.split('=');
    parts.set(name, value);
  }
  const day = /^([+-]?[1-5])(MO|TU|WE|TH|FR)$/.exec(parts.get('BYDAY') ?? '');
  const months = parts.has('BYMONTH')
    ? (parts.get('BYMONTH') ?? '').split(',').map(Number)
    : Array.from({ length: 12 }, (_, index) => index + 1);
  const onlyKnown = [...parts.keys()].every((name) => ['FREQ', 'BYDAY', 'BYMONTH'].includes(name));
  const monthsValid = months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12);
  if (parts.get('FREQ') !== 'MONTHLY' || !day || !onlyKnown || !monthsValid) return null;
  return {
    ordinal: Number(day[1]),
    weekday: WEEKDAYS.indexOf(day[2] ?? ''),
    months: [...new Set(months)].sort((a, b) => a - b),
  };
};
