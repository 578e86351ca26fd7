// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarClass } from './calendar-class.ts';
import type { CalendarData } from './calendar-data.ts';
import type { ClosedReason } from './closed-reason.ts';
import { civilOf, dayOf, isWeekend, weekdayOf, type Day } from './day.ts';
import { createOpenDays, type OpenDays } from './open-days.ts';
import { publicHolidays } from './public-holidays.ts';
import type { Recurrence } from './recurrence.ts';
import { createSchoolDays, type SchoolDay } from './school-days.ts';
import { sessionsOf } from './sessions.ts';
import type { Territory } from './territory.ts';

/** Open and closed days of every territory, within a horizon. */
export interface Calendars {
  readonly first: Day;
  readonly last: Day;
  openDays(territory: Territory, kind: CalendarClass): OpenDays;
  /** Why a day is closed, or null when it is open. */
  closedReason(territory: Territory, kind: CalendarClass, day: Day): ClosedReason | null;
  /** Whether the state of a day rests on a school calendar that is not known. */
  isProvisional(territory: Territory, kind: CalendarClass, day: Day): boolean;
  /** Whether any day of a span, both ends included, is provisional. */
  anyProvisional(territory: Territory, kind: CalendarClass, from: Day, to: Day): boolean;
  /** Sessions of the horizon, moved off public holidays. */
  sessions(territory: Territory, rule: Recurrence): Day[];
}

/** The only department where August is a month like others. */
const LA_REUNION = '974';
const AUGUST = 8;
const SEES_AUGUST = new Set<CalendarClass>(['working-no-august', 'school-term']);
const EVERY_DAY = new Set<CalendarClass>(['continuous', 'season']);

/** Departments whose public holidays or August follow a rule of their own. */
const OWN_RULES = new Set(['971', '972', LA_REUNION]);

/** Territories with the same key have the same open days. */
const keyOf = (kind: CalendarClass, territory: Territory) => {
  const { departmentCode, schoolZone, alsaceMoselle, abolitionDay } = territory;
  const own = OWN_RULES.has(departmentCode ?? '') ? departmentCode : '';
  return [kind, own, kind === 'school-term' ? schoolZone : '', alsaceMoselle, abolitionDay].join(
    '|',
  );
};

interface SchoolMask {
  readonly holiday: Uint8Array;
  /** Number of provisional days before each day. */
  readonly provisionalBefore: Int32Array;
}

/**
 * Builds calendars lazily over the days from `horizon.first` to `horizon.last`.
 * @param data what is known; a zone that is absent follows zone A
 */
export const createCalendars = (
  data: CalendarData,
  horizon: { readonly first: Day; readonly last: Day },
): Calendars => {
  const { first, last } = horizon;
  const length = Math.max(0, last - first + 1);
  const open = new Map<string, OpenDays>();
  const masks = new Map<string, SchoolMask>();
  const lookups = new Map<string, (day: Day) => SchoolDay>();

  const schoolDay = (zone: string, day: Day): SchoolDay => {
    let lookup = lookups.get(zone);
    if (!lookup) lookups.set(zone, (lookup = createSchoolDays(data.schools, zone)));
    return lookup(day);
  };
  const schoolMask = (zone: string): SchoolMask => {
    const made = masks.get(zone);
    if (made) return made;
    const holiday = new Uint8Array(length);
    const provisionalBefore = new Int32Array(length + 1);
    for (let i = 0; i < length; i += 1) {
      const state = schoolDay(zone, first + i);
      holiday[i] = state.holiday === null ? 0 : 1;
      provisionalBefore[i + 1] = provisionalBefore[i]! + (state.provisional ? 1 : 0);
    }
    const mask = { holiday, provisionalBefore };
    masks.set(zone, mask);
    return mask;
  };
  const closeAugust = (days: Uint8Array) => {
    for (let { year } = civilOf(first); year <= civilOf(last).year; year += 1)
      days.fill(
        0,
        Math.max(0, dayOf(year, AUGUST, 1) - first),
        Math.max(0, dayOf(year, 9, 1) - first),
      );
  };
  const build = (territory: Territory, kind: CalendarClass): OpenDays => {
    const days = new Uint8Array(length).fill(1);
    if (EVERY_DAY.has(kind)) return createOpenDays(first, days);
    for (let i = 0, weekday = weekdayOf(first); i < length; i += 1, weekday = (weekday + 1) % 7)
      if (weekday > 4) days[i] = 0;
    for (let { year } = civilOf(first); year <= civilOf(last).year; year += 1)
      for (const { day } of publicHolidays(year, territory, data))
        if (day >= first && day <= last) days[day - first] = 0;
    if (SEES_AUGUST.has(kind) && territory.departmentCode !== LA_REUNION) closeAugust(days);
    if (kind === 'school-term' && territory.schoolZone !== null) {
      const { holiday } = schoolMask(territory.schoolZone);
      for (let i = 0; i < length; i += 1) if (holiday[i]) days[i] = 0;
    }
    return createOpenDays(first, days);
  };
  const openDays = (territory: Territory, kind: CalendarClass) => {
    const key = keyOf(kind, territory);
    let found = open.get(key);
    if (!found) open.set(key, (found = build(territory, kind)));
    return found;
  };
  const anyProvisional = (territory: Territory, kind: CalendarClass, from: Day, to: Day) => {
    if (kind !== 'school-term' || territory.schoolZone === null || length === 0) return false;
    const { provisionalBefore } = schoolMask(territory.schoolZone);
    const index = (day: Day) => Math.min(Math.max(day - first, 0), length);
    return provisionalBefore[index(to + 1)]! > provisionalBefore[index(from)]!;
  };
  return {
    first,
    last,
    openDays,
    anyProvisional,
    isProvisional: (territory, kind, day) => anyProvisional(territory, kind, day, day),
    sessions: (territory, rule) => sessionsOf(rule, openDays(territory, 'working'), first, last),
    closedReason: (territory, kind, day) => {
      if (EVERY_DAY.has(kind)) return null;
      if (isWeekend(day)) return { code: 'weekend' };
      const { year, month } = civilOf(day);
      const holiday = publicHolidays(year, territory, data).find((one) => one.day === day);
      if (holiday) return { code: 'public-holiday', holiday: holiday.key };
      if (SEES_AUGUST.has(kind) && month === AUGUST && territory.departmentCode !== LA_REUNION)
        return { code: 'august' };
      if (kind === 'school-term' && territory.schoolZone !== null) {
        const name = schoolDay(territory.schoolZone, day).holiday;
        if (name !== null) return { code: 'school-holiday', zone: territory.schoolZone, name };
      }
      return null;
    },
  };
};
