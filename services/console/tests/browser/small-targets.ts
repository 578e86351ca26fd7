// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

/**
 * What can be pressed and is under 44 px high or wide. Links in running text and tiles of the map
 * are as small as their text; a box to tick counts with its label.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SMALLEST = 44;
    const pressable = 'a[href], button, input, select, textarea, summary';
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
      const target = element.matches('input[type=checkbox], input[type=radio]')
        ? (element.closest('label') ?? element)
        : element;
      const { width, height } = target.getBoundingClientRect();
      const isHidden = width <= 1 || height <= 1 || !target.checkVisibility();
      const isText = getComputedStyle(target).display === 'inline';
      const fits = Math.round(width) >= SMALLEST && Math.round(height) >= SMALLEST;
      if (isHidden || isText || fits || target.closest('.tiles')) return [];
      return [`${target.outerHTML.slice(0, 120)} is ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
