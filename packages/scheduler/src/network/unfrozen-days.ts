// SPDX-License-Identifier: AGPL-3.0-or-later
import { createOpenDays, toDay, type OpenDays } from '@essaim/calendar';
import type { PlanFreeze } from '../model/freeze.ts';

/**
 * The days that freezes leave, of any calendar; the same freezes give the same days.
 * @param horizon its first and last day
 * @returns a function that answers null where there is no freeze
 */
export const createUnfrozenDays = ({
  first,
  last,
}: Pick<OpenDays, 'first' | 'last'>): ((freezes: readonly PlanFreeze[]) => OpenDays | null) => {
  const made = new Map<string, OpenDays>();
  const numbers = new Map<PlanFreeze, number>();
  const numberOf = (freeze: PlanFreeze) => {
    const number = numbers.get(freeze) ?? numbers.size;
    numbers.set(freeze, number);
    return number;
  };
  return (freezes) => {
    if (freezes.length === 0) return null;
    const key = freezes.map(numberOf).join(' ');
    const found = made.get(key);
    if (found) return found;
    const open = new Uint8Array(last - first + 1).fill(1);
    for (const { from, to } of freezes.flatMap(({ periods }) => periods))
      open.fill(0, Math.max(0, toDay(from) - first), Math.max(0, toDay(to) - first + 1));
    const days = createOpenDays(first, open);
    made.set(key, days);
    return days;
  };
};

/** The first day from one on that is open and that no freeze holds. */
export const openAndUnfrozen = (
  open: OpenDays,
  unfrozen: OpenDays | null,
  from: number,
): number => {
  let day = open.onOrAfter(from);
  if (!unfrozen) return day;
  while (day <= open.last && !unfrozen.isOpen(day)) day = open.onOrAfter(unfrozen.onOrAfter(day));
  return day;
};
