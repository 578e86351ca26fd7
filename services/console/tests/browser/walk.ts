// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator, Page } from 'playwright-core';

const MOST_STOPS = 120;

/**
 * Goes from tab stop to tab stop until a control has the focus, as somebody without a mouse does.
 * @throws when the control is not reached, or when the focus cannot be seen on the way
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      // A hidden radio button shows its focus on what follows it; a card's link around the card.
      const beside = element.nextElementSibling;
      const shown = [
        getComputedStyle(element),
        getComputedStyle(element, '::after'),
        ...(beside === null ? [] : [getComputedStyle(beside)]),
      ].some(({ boxShadow }) => boxShadow !== 'none');
      return shown ? null : element.outerHTML.slice(0, 160);
    });
    if (unseen !== null) throw new Error(`the focus cannot be seen: ${unseen}`);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${String(target)} is not reached in ${MOST_STOPS} stops`);
}

/** Whether a control has the focus. */
export const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.count()) > 0 &&
  target.first().evaluate((element) => element === document.activeElement);

/** What has the focus, in a few words; "nothing" when it was lost. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing';
    return `${element.tagName.toLowerCase()}${element.id === '' ? '' : `#${element.id}`}`;
  });
