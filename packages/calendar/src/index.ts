// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './calendar-class.ts';
export * from './calendar-data.ts';
export * from './calendar-faults.ts';
export * from './calendars.ts';
export * from './closed-reason.ts';
export * from './day.ts';
export * from './open-days.ts';
export * from './parse-recurrence.ts';
export * from './parse-school-days.ts';
export * from './parse-school-periods.ts';
export * from './parse-territories.ts';
export * from './public-holidays.ts';
export * from './recurrence.ts';
export * from './region-seats.ts';
export * from './territory.ts';
