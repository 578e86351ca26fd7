// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Sight } from './shown-rows.ts';

/** Rows kept in the page beyond the window on each side, so that a quick scroll does not show a gap. */
const AROUND = 16;
/** Rows are added so many at a time: not at each step of the wheel. */
const STEP = 8;

/** The index of the last row that begins at or above a place. */
function rowAt(tops: readonly number[], place: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The rows near the window while the page is scrolled.
 * @param box that holds the rows
 * @param tops where each begins in the box, in pixels
 */
export function useRowsInSight(box: RefObject<HTMLElement | null>, tops: readonly number[]): Sight {
  const [range, setSight] = useState<Sight>({ first: 0, last: AROUND });
  useLayoutEffect(() => {
    const look = () => {
      const above = -(box.current?.getBoundingClientRect().top ?? 0);
      const steps = (index: number) => STEP * Math.round(index / STEP);
      const first = Math.max(0, steps(rowAt(tops, above)) - AROUND);
      const last = steps(rowAt(tops, above + window.innerHeight)) + AROUND;
      setSight((before) =>
        before.first === first && before.last === last ? before : { first, last },
      );
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [box, tops]);
  return range;
}
