// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * How the days of a task or of a capacity are chosen:
 * `working` Monday to Friday without public holidays; `working-no-august` the same, closed in August
 * (La Réunion excepted); `school-term` working days outside August and the school holidays of the
 * zone; `continuous` every day; `season` every day, counted by season (1 September to 31 August);
 * `committee` working days, of which a recurrence rule chooses the sessions.
 */
export const CALENDAR_CLASSES = [
  'working',
  'working-no-august',
  'school-term',
  'continuous',
  'season',
  'committee',
] as const;
export type CalendarClass = (typeof CALENDAR_CLASSES)[number];
