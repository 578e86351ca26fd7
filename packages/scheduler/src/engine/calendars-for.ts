// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCalendars, type CalendarData, type Calendars, type Day } from '@essaim/calendar';

const made = new WeakMap<CalendarData, Calendars>();

/**
 * Calendars of a horizon; the last ones made from the same data are used again while they cover the
 * same days, since most plans of a service share them.
 * @param data never changed after it was given
 */
export const calendarsFor = (data: CalendarData, first: Day, last: Day): Calendars => {
  const found = made.get(data);
  if (found?.first === first && found.last === last) return found;
  const calendars = createCalendars(data, { first, last });
  made.set(data, calendars);
  return calendars;
};
