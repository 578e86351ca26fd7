// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator, Page } from 'playwright-core';

type Watched = { clicked: number; busy: number | null };

/**
 * Milliseconds, by the page's own clock, from a press to the first thing on the page that says that
 * it works (`aria-busy`).
 * @throws when nothing says so within Playwright's time limit
 */
export async function feedbackTime(page: Page, button: Locator): Promise<number> {
  await page.evaluate(() => {
    const watched: Watched = { clicked: 0, busy: null };
    Object.assign(globalThis, { watched });
    addEventListener('click', ({ timeStamp }) => (watched.clicked = timeStamp), {
      capture: true,
      once: true,
    });
    const observer = new MutationObserver(() => {
      if (document.querySelector('[aria-busy=true]') === null) return;
      watched.busy = performance.now();
      observer.disconnect();
    });
    observer.observe(document.body, {
      attributeFilter: ['aria-busy'],
      childList: true,
      subtree: true,
    });
  });
  await button.click();
  const handle = await page.waitForFunction(() => {
    const { watched } = globalThis as unknown as { watched: Watched };
    return watched.busy === null ? null : watched.busy - watched.clicked;
  });
  return (await handle.jsonValue()) as number;
}
