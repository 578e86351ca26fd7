// SPDX-License-Identifier: AGPL-3.0-or-later
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

const LOOKS = [
  { language: 'fr', width: 1280, theme: 'light' },
  { language: 'en', width: 1280, theme: 'dark' },
  { language: 'fr', width: 390, theme: 'dark' },
  { language: 'en', width: 390, theme: 'light' },
] as const;

describe.each(LOOKS)('$language, $width px, $theme', (look) => {
  test.each(SCREENS)('%s', async (_name, role, path) => {
    await using opened = await app.open({ role, path, ...look });
    const { page, complaints } = opened;
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    expect(await axeFaults(page)).toEqual([]);
    if (look.width === 390) expect(await smallTargets(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
