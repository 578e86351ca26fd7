// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';

const SCREENS: readonly (readonly [email: string, path: string, heading: RegExp])[] = [
  [PEOPLE.nation, '/campagne', /./],
  [PEOPLE.nation, '/atelier', /Plan workshop|Workshop/i],
  [PEOPLE.nation, '/frise', /Timeline/i],
  [PEOPLE.nation, '/ressources', /./],
  [PEOPLE.nation, '/journal', /Journal/],
  [PEOPLE.paysDeLaLoire, '/mes-departements', /My departments|Departments/i],
  [PEOPLE.mayenne, '/a-faire', /To do/i],
  [PEOPLE.mayenne, '/catalogue', /Catalogue/i],
  [PEOPLE.vosges, '/fil', /Thread/i],
  [PEOPLE.memberMayenne, '/mes-outils', /Hello/i],
  [PEOPLE.memberMayenne, '/compte', /My account/i],
];

/** Each screen once, in English, 390 px wide: its heading, no sideways scrolling, axe. */
export const shortStory = async (world: World): Promise<void> => {
  for (const [email, path, heading] of SCREENS) {
    const page = await world.page(email);
    await speakEnglish(world, page);
    await page.goto(`${world.run.console}${path}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
    await world.look(page, `${path} in English at 390 px`);
  }
};

/** The language is the person's own, whatever the browser prefers: they choose English. */
const speakEnglish = async (world: World, page: Page): Promise<void> => {
  const answer = await page.request.put(`${world.run.console}/api/session/language`, {
    headers: { 'essaim-request': 'story', origin: world.run.console },
    data: { language: 'en' },
  });
  expect(answer.status()).toBe(204);
};

/** Until nothing on the page says that it is loading. */
const settled = (page: Page): Promise<void> =>
  page
    .locator('[aria-busy="true"]')
    .first()
    .waitFor({ state: 'detached' })
    .then(() => undefined);
