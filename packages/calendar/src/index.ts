// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './calendar-class.ts';
export * from './calendar-data.ts';
export * from './closed-reason.ts';
export * from './day.ts';
export * from './recurrence.ts';
export * from './territory.ts';
