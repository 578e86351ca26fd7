// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER, type Day, type OpenDays } from '@essaim/calendar';
import { goesByEnd, holdsEnd } from '@essaim/playbook';
import type { Link, NetworkNode } from '../network/network.ts';

/** After an end (FS) comes the next day; other links allow the day itself. */
const daysAfter = (type: Link['type']) => (type === 'FS' ? 1 : 0);

/** Earliest day that a link allows its successor to start (FS, SS) or to end (FF, SF), given the predecessor's start and end. */
export const earliestAfter = (
  { type, lag }: Pick<Link, 'type' | 'lag'>,
  start: Day,
  end: Day,
  working: OpenDays,
): Day => {
  const from = goesByEnd(type) ? end : start;
  if (from >= NEVER) return NEVER;
  const after = daysAfter(type);
  if (lag.unit === 'cd') return from + lag.amount + after;
  return lag.amount === 0 ? from + after : working.nth(from + 1, lag.amount) + after;
};

/**
 * Earliest start that a link allows. Where it holds the end, the start with which the task, at its planned
 * length, ends on the first open day from the one that is allowed.
 */
export const earliestStart = (
  link: Pick<Link, 'type' | 'lag'>,
  start: Day,
  end: Day,
  { working, open, duration }: Pick<NetworkNode, 'working' | 'open' | 'duration'>,
): Day => {
  const day = earliestAfter(link, start, end, working);
  if (!holdsEnd(link.type)) return day;
  const last = open.onOrAfter(day);
  return last >= NEVER ? NEVER : open.nthBefore(last, duration);
};

/** Latest end (FS, FF) or start (SS, SF) of the predecessor that lets its successor start (FS, SS) or end (FF, SF) on a day. */
export const latestBefore = (
  { type, lag }: Pick<Link, 'type' | 'lag'>,
  day: Day,
  working: OpenDays,
): Day => {
  const before = daysAfter(type);
  if (lag.unit === 'cd') return day - lag.amount - before;
  return lag.amount === 0 ? day - before : working.nthBefore(day - before, lag.amount) - 1;
};
