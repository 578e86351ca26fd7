// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from './day.ts';

/** One school holiday; both days are holidays. `last` null: the day of return is not known. */
export interface SchoolHoliday {
  readonly name: string;
  readonly first: CivilDate;
  readonly last: CivilDate | null;
}

/** What is known of the school calendar of one zone. */
export interface SchoolCalendar {
  /** `A`, `B`, `C`, `corse`, `reunion`, ... */
  readonly zone: string;
  readonly knownFrom: CivilDate;
  /** Last day of which it is known whether it is a holiday. */
  readonly knownTo: CivilDate;
  readonly holidays: readonly SchoolHoliday[];
}

/** Everything that calendars are built from; a JSON value that a service can store. */
export interface CalendarData {
  readonly schools: readonly SchoolCalendar[];
  /** Whether Good Friday is a public holiday in Guadeloupe and Martinique (a setting; off). */
  readonly goodFridayAntilles: boolean;
}
