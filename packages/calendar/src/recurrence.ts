// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The recurrence rules that committees use, of RFC 5545: monthly, on the nth weekday, in some months.
 * `RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTH=1,2,3` is { ordinal: 2, weekday: 0, months: [1, 2, 3] }.
 */
export interface Recurrence {
  /** 1 to 5 from the start of the month, -1 to -5 from its end. */
  readonly ordinal: number;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** Months from 1 to 12, ascending. */
  readonly months: readonly number[];
}
