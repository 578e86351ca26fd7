// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import {
  type CalendarData,
  type Calendars,
  type Day,
  MAINLAND,
  type Territory,
  createCalendars,
  toDate,
  toDay,
} from '@essaim/calendar';

export type TimelineCalendar =
  PlanningApi['components']['schemas']['Timeline']['calendars'][number];
type Closed = TimelineCalendar['closed'][number];

/** Departments with a day of their own: Good Friday, or an August like other months. */
const OWN_DAYS = new Set(['971', '972', '974']);

/** Territories of one key have the same closed days. */
export const calendarKey = (territory: Territory): string =>
  [
    territory.schoolZone ?? '-',
    territory.alsaceMoselle ? 'alsace-moselle' : '',
    territory.abolitionDay ?? '',
    OWN_DAYS.has(territory.departmentCode ?? '') ? territory.departmentCode : '',
  ].join('|');

/**
 * Closed days beyond the week-ends, as spans. A week-end between two closed days does not cut a span.
 * @param from first and `to` last civil date
 */
export const timelineCalendars = (
  territories: readonly (Territory | null)[],
  data: CalendarData,
  { from, to }: { readonly from: string; readonly to: string },
): TimelineCalendar[] => {
  const horizon = { first: toDay(from), last: toDay(to) };
  const calendars = createCalendars(data, horizon);
  const byKey = new Map(
    territories.map((one) => [calendarKey(one ?? MAINLAND), one ?? MAINLAND] as const),
  );
  return [...byKey].map(([key, territory]) => ({
    key,
    zone: territory.schoolZone,
    closed: spans(calendars, territory, horizon),
  }));
};

const spans = (
  calendars: Calendars,
  territory: Territory,
  { first, last }: { readonly first: Day; readonly last: Day },
): Closed[] => {
  const found: { code: Closed['code']; from: Day; to: Day; provisional: boolean }[] = [];
  let isOpenSince = true;
  for (let day = first; day <= last; day += 1) {
    const reason = calendars.closedReason(territory, 'school-term', day);
    if (reason?.code === 'weekend') continue;
    if (reason === null) {
      isOpenSince = true;
      continue;
    }
    const open = found.at(-1);
    const provisional = calendars.isProvisional(territory, 'school-term', day);
    if (!isOpenSince && open?.code === reason.code) {
      open.to = day;
      open.provisional ||= provisional;
    } else found.push({ code: reason.code, from: day, to: day, provisional });
    isOpenSince = false;
  }
  return found.map(({ code, from, to, provisional }) => ({
    code,
    from: toDate(from),
    to: toDate(to),
    provisional,
  }));
};
