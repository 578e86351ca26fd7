// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

const MOST_PLACES = 400;

/**
 * Opens every place of a timeline with the keyboard, from the last up.
 * @returns how many rows it then has
 */
export const openEverything = async (page: Page): Promise<number> => {
  const tree = page.getByRole('treegrid');
  const focused = () =>
    page.evaluate(() => {
      const row = document.activeElement;
      return {
        expanded: row?.getAttribute('aria-expanded'),
        index: row?.getAttribute('aria-rowindex'),
      };
    });
  await tree.locator('tr[tabindex="0"]').focus();
  await page.keyboard.press('End');
  for (let place = 0; place < MOST_PLACES; place += 1) {
    const { expanded, index } = await focused();
    if (index === '2') break;
    if (expanded === 'false') {
      await page.keyboard.press('ArrowRight');
      await page.locator('tr:focus[aria-expanded="true"]').waitFor();
    }
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(
      (before) => document.activeElement?.getAttribute('aria-rowindex') !== before,
      index,
    );
  }
  return Number(await tree.getAttribute('aria-rowcount')) - 1;
};
