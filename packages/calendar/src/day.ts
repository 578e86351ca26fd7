// SPDX-License-Identifier: AGPL-3.0-or-later

/** A civil date as a whole number of days since 1970-01-01; no time, no zone. */
export type Day = number;

/** A civil date `YYYY-MM-DD`. */
export type CivilDate = string;

/** A day that no horizon reaches: the answer when nothing open is left. */
export const NEVER: Day = 0x3fff_ffff;

const MONDAY_OFFSET = 3;

/** Day number of a year, month (1 to 12) and day of month, by Howard Hinnant's `days_from_civil`. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DATE_LENGTH = 10;

/** Year, month and day of a text `YYYY-MM-DD`, or null when it has another form. */
const digitsOf = (text: string) => {
  if (text.length !== DATE_LENGTH) return null;
  const numbers = [0, 0, 0];
  for (let i = 0, part = 0; i < DATE_LENGTH; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (i === 4 || i === 7) {
      if (text[i] !== '-') return null;
      part += 1;
    } else if (digit >= 0 && digit <= 9) {
      numbers[part] = numbers[part]! * 10 + digit;
    } else {
      return null;
    }
  }
  return { year: numbers[0]!, month: numbers[1]!, dayOfMonth: numbers[2]! };
};

/**
 * The day number of a civil date.
 * @throws RangeError when the text is no civil date
 */
export const toDay = (date: CivilDate | Temporal.PlainDate): Day => {
  const text = typeof date === 'string' ? date : date.toString({ calendarName: 'never' });
  const parts = digitsOf(text);
  if (!parts || parts.dayOfMonth < 1 || parts.dayOfMonth > (DAYS_OF_MONTH[parts.month - 1] ?? 0))
    throw new RangeError(`${text} is not a civil date`);
  const day = dayOf(parts.year, parts.month, parts.dayOfMonth);
  if (civilOf(day).month !== parts.month) throw new RangeError(`${text} is not a civil date`);
  return day;
};

/** Year, month and day of month of a day number, by Howard Hinnant's `civil_from_days`. */
export const civilOf = (day: Day): { year: number; month: number; dayOfMonth: number } => {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted + (shifted < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
};

/** `YYYY-MM-DD` of a day number. */
export const toDate = (day: Day): CivilDate => {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
};

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => (((day + MONDAY_OFFSET) % 7) + 7) % 7;

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day);

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: Day): boolean => weekdayOf(day) > 4;
