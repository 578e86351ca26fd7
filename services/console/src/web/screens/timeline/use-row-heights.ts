// SPDX-License-Identifier: AGPL-3.0-or-later
import { useSyncExternalStore } from 'react';
import type { RowHeights } from './row-tops.ts';

const NARROW = '(max-width: 48rem)';
const WIDE = { row: 44, lane: 44 };
/** On a telephone the dates stand under the name, and the picture under both. */
const TALL = { row: 108, lane: 52 };

const subscribe = (changed: () => void) => {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** The heights of the rows of a timeline on this screen. */
export const useRowHeights = (): RowHeights =>
  useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches) ? TALL : WIDE;
