// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** Something of a calendar that takes whole civil days, the last one included. */
export interface CalendarEntry {
  /** Stable: the same entry has it for ever. */
  readonly uid: string;
  /** Grows with each change (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** RFC 3339 instant of the last change. */
  readonly changedAt: string;
}

/** How often calendars are asked to look again, in seconds. */
const LOOK_AGAIN = 6 * 3600;

/**
 * An iCalendar object (RFC 5545) with whole-day events, which block nobody's time.
 * @param now RFC 3339 instant
 */
export const writeCalendar = (
  {
    name,
    language,
    now,
  }: { readonly name: string; readonly language: Language; readonly now: string },
  entries: readonly CalendarEntry[],
): string => {
  const calendar = ical({
    name,
    prodId: { company: 'essaim', product: 'planning', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      allDay: true,
      start: Temporal.PlainDate.from(entry.firstDay),
      // The end of a whole day is the next one (RFC 5545, 3.6.1).
      end: Temporal.PlainDate.from(entry.lastDay).add({ days: 1 }),
      stamp: Temporal.Instant.from(now),
      lastModified: Temporal.Instant.from(entry.changedAt),
      summary: entry.title,
      description: entry.description,
      url: entry.url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
};
