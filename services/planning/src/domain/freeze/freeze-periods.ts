// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { RRuleTemporal } from 'rrule-temporal';
import type { CivilDate } from '../act.ts';
import type { FreezePeriod } from './freeze.ts';

/** The days of a freeze as they are asked for. */
export interface FreezeDays {
  readonly firstDay: CivilDate;
  /** Last day of the first period. */
  readonly lastDay: CivilDate;
  /** RFC 5545, 3.3.10, without DTSTART; null for a freeze that does not repeat. */
  readonly rrule: string | null;
  /** Day after which nothing repeats; of a freeze that does not repeat its last day. */
  readonly endsOn: CivilDate | null;
}

const MOST_DAYS = 366;
const MOST_PERIODS = 1000;
const MOST_YEARS = 5;

const date = (text: CivilDate): Temporal.PlainDate => Temporal.PlainDate.from(text);

/**
 * The periods of a freeze, in their order; the first is always the one that was written.
 * @throws DomainError `freeze-days-order`, `freeze-rule-end`, `freeze-rule-invalid`, `freeze-rule-many`
 */
export const freezePeriods = ({ firstDay, lastDay, rrule, endsOn }: FreezeDays): FreezePeriod[] => {
  const length = date(firstDay).until(lastDay).days;
  if (length < 0 || length >= MOST_DAYS) throw problem('freeze-days-order', { most: MOST_DAYS });
  const first = { firstDay, lastDay };
  if (rrule === null) return [first];
  const latest = date(firstDay).add({ years: MOST_YEARS }).toString();
  if (endsOn === null || endsOn < lastDay || endsOn > latest) {
    throw problem('freeze-rule-end', { years: MOST_YEARS });
  }
  const again = startsOf(firstDay, rrule, endsOn)
    .filter((start) => start > firstDay)
    .map((start): FreezePeriod => {
      const end = date(start).add({ days: length }).toString();
      return { firstDay: start, lastDay: end < endsOn ? end : endsOn };
    });
  return [first, ...again];
};

const startsOf = (firstDay: CivilDate, rrule: string, endsOn: CivilDate): CivilDate[] => {
  const starts: CivilDate[] = [];
  try {
    const rule = new RRuleTemporal({
      rruleString: `DTSTART;TZID=UTC:${firstDay.replaceAll('-', '')}T000000\nRRULE:${rrule}`,
      maxIterations: MOST_PERIODS * 3,
    });
    rule.all((at) => {
      const day = at.toPlainDate().toString();
      if (day <= endsOn) starts.push(day);
      return day <= endsOn && starts.length <= MOST_PERIODS;
    });
  } catch {
    throw problem('freeze-rule-invalid', { rrule });
  }
  if (starts.length > MOST_PERIODS) throw problem('freeze-rule-many', { most: MOST_PERIODS });
  return starts;
};

/**
 * What lies before and between windows, up to the day after which they do not count.
 * @param from the first day that counts
 */
export const betweenWindows = (
  windows: readonly FreezePeriod[],
  from: CivilDate,
  endsOn: CivilDate,
): FreezePeriod[] => {
  const gaps: FreezePeriod[] = [];
  let next = from;
  for (const { firstDay, lastDay } of windows) {
    const before = date(firstDay).subtract({ days: 1 }).toString();
    if (next <= before && next <= endsOn) {
      gaps.push({ firstDay: next, lastDay: before < endsOn ? before : endsOn });
    }
    const after = date(lastDay).add({ days: 1 }).toString();
    if (after > next) next = after;
  }
  if (next <= endsOn) gaps.push({ firstDay: next, lastDay: endsOn });
  return gaps;
};
