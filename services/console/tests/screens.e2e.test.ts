// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './browser/axe-faults.ts';
import { type Console, openConsole } from './browser/open-console.ts';
import { SCREENS } from './browser/screens.ts';
import { smallTargets } from './browser/small-targets.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

/** Each screen is loaded once wide and once narrow, and each time made the other: the window changes, a phone is turned. */
const VISITS = [
  {
    language: 'fr',
    looks: [
      { width: 1280, theme: 'light' },
      { width: 390, theme: 'dark' },
    ],
  },
  {
    language: 'en',
    looks: [
      { width: 390, theme: 'light' },
      { width: 1280, theme: 'dark' },
    ],
  },
] as const;

describe.each(VISITS)('$language, $looks.0.width px, then $looks.1.width px', (visit) => {
  test.each(SCREENS)('%s', async (_name, role, path) => {
    const { language, looks } = visit;
    await using opened = await app.open({ role, path, language, ...looks[0] });
    const { page, complaints } = opened;
    for (const { width, theme } of looks) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 900 });
      await drawn(page);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, `too wide at ${width} px`).toBeLessThanOrEqual(0);
      expect(await axeFaults(page), `${width} px, ${theme}`).toEqual([]);
      if (width === 390) expect(await smallTargets(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});

/** Waits until what follows a change of the window is on the screen: a frame that observes, and the one that draws. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
