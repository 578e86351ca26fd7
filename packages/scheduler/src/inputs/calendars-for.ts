// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCalendars, type CalendarData, type Calendars, type Day } from '@essaim/calendar';

const MOST_HORIZONS = 4;
const made = new WeakMap<CalendarData, Calendars[]>();

/**
 * Calendars of a horizon; those last made from the same data are used again for the same days, since
 * most plans of a service share them.
 * @param data never changed after it was given
 */
export const calendarsFor = (data: CalendarData, first: Day, last: Day): Calendars => {
  const known = made.get(data) ?? [];
  const found = known.find((one) => one.first === first && one.last === last);
  const calendars = found ?? createCalendars(data, { first, last });
  made.set(data, [calendars, ...known.filter((one) => one !== found)].slice(0, MOST_HORIZONS));
  return calendars;
};
