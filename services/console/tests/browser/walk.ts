// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator, Page } from 'playwright-core';

const MOST_STOPS = 400;

type Stop = { element: string; isSeen: boolean };

/** Presses Tab; null at the end of the page. */
async function nextStop(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    // A hidden radio button shows its focus on what follows it; a card's link around the card.
    const beside = element.nextElementSibling;
    const isSeen = [
      getComputedStyle(element),
      getComputedStyle(element, '::after'),
      ...(beside === null ? [] : [getComputedStyle(beside)]),
    ].some(({ boxShadow }) => boxShadow !== 'none');
    return { element: element.outerHTML.slice(0, 160), isSeen };
  });
}

/**
 * Goes from tab stop to tab stop until a control has the focus, as somebody without a mouse does.
 * @throws when the control is not reached, or when the focus cannot be seen on the way
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const at = await nextStop(page);
    if (at?.isSeen === false) throw new Error(`the focus cannot be seen: ${at.element}`);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${String(target)} is not reached in ${MOST_STOPS} stops`);
}

/**
 * Goes through the whole page by Tab.
 * @returns every stop, in order
 * @throws when the end is never reached: something keeps the focus
 */
export async function walkThrough(page: Page): Promise<Stop[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    const at = await nextStop(page);
    if (at === null) return stops;
    stops.push(at);
  }
  throw new Error(`no end after ${MOST_STOPS} stops: ${stops.at(-1)?.element ?? ''}`);
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
