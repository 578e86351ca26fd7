// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

/** A quick turn of the wheel at each frame. */
const STEP_PX = 90;

/**
 * Scrolls a page down from its top, a step at each frame, turning at its end.
 * @returns milliseconds from one frame to the next
 */
export const scrollFrames = (page: Page, frames: number): Promise<number[]> =>
  page.evaluate(
    async ({ count, step }) => {
      const frame = () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(resolve);
        });
      scrollTo(0, 0);
      let way = step;
      let last = await frame();
      const intervals: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const before = scrollY;
        scrollBy(0, way);
        if (scrollY === before) way = -way;
        const now = await frame();
        intervals.push(now - last);
        last = now;
      }
      return intervals;
    },
    { count: frames, step: STEP_PX },
  );
