// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import { LAG_UNITS, LINK_TYPES, type KernelNetwork } from './kernel-network.ts';
import type { PassTables } from './pass-tables.ts';

/**
 * The earliest start that a link allows whose lag counts in working days, or that holds an end; as
 * `engine/lags.ts` says.
 * @param day the predecessor's start or end, by which the link goes
 */
export const startByCalendar = (
  { linkType, lag, lagUnit, calendars }: KernelNetwork,
  { calendarBase, workingBase }: PassTables,
  node: number,
  link: number,
  day: number,
  duration: number,
): number => {
  if (day >= NEVER) return NEVER;
  const { first, last, stride, before, days } = calendars;
  const amount = lag[link]!;
  const type = linkType[link];
  let allowed = day + amount;
  if (amount !== 0 && lagUnit[link] === LAG_UNITS.wd) {
    const base = workingBase[node]!;
    const from = day < first ? 0 : day >= last ? stride - 1 : day + 1 - first;
    const at = before[base + from]! + amount - 1;
    allowed = at < stride ? days[base + at]! : NEVER;
  }
  if (type === LINK_TYPES.FS) return allowed + 1;
  if (type === LINK_TYPES.SS) return allowed;
  const base = calendarBase[node]!;
  const from = allowed <= first ? 0 : allowed > last ? stride - 1 : allowed - first;
  const at = before[base + from]!;
  if (days[base + at]! >= NEVER) return NEVER;
  if (duration === 0) return days[base + at]!;
  return at < duration ? -NEVER : days[base + at - duration + 1]!;
};
