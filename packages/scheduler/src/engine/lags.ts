// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER, type Day, type OpenDays } from '@essaim/calendar';
import type { Link } from '../network/network.ts';

/** Earliest day that a link allows its successor to start, given the predecessor's start and end. */
export const earliestAfter = (
  { type, lag }: Pick<Link, 'type' | 'lag'>,
  start: Day,
  end: Day,
  working: OpenDays,
): Day => {
  const from = type === 'FS' ? end : start;
  if (from >= NEVER) return NEVER;
  const after = type === 'FS' ? 1 : 0;
  if (lag.unit === 'cd') return from + lag.amount + after;
  return lag.amount === 0 ? from + after : working.nth(from + 1, lag.amount) + after;
};

/** Latest end (FS) or start (SS) of the predecessor that lets its successor start on a day. */
export const latestBefore = (
  { type, lag }: Pick<Link, 'type' | 'lag'>,
  start: Day,
  working: OpenDays,
): Day => {
  const before = type === 'FS' ? 1 : 0;
  if (lag.unit === 'cd') return start - lag.amount - before;
  return lag.amount === 0 ? start - before : working.nthBefore(start - before, lag.amount) - 1;
};
