// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { SCREENS } from './browser/screens.ts';
import { walkThrough } from './browser/walk.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

test('the tile map is one tab stop, and the arrows go to the department beside', async () => {
  await using opened = await app.open({ role: 'national', path: '/campagne' });
  const { page } = opened;
  const tiles = page.locator('.tiles button');
  const stops = page.locator('.tiles button[tabindex="0"]');
  expect(await tiles.count()).toBeGreaterThan(10);
  expect(await stops.count()).toBe(1);
  await page.locator('[data-code="53"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-code') === '72');
  expect(await stops.count()).toBe(1);
  expect(await stops.getAttribute('aria-current')).toBe('true');
  expect(await page.locator('.pick').textContent()).toContain('Sarthe');
});

test('the legend keeps one state, on the map and in the table', async () => {
  await using opened = await app.open({ role: 'national', path: '/campagne' });
  const { page } = opened;
  const entry = page.locator('.leg', { hasText: /^Bloqué/ });
  const count = Number(await entry.locator('.num').textContent());
  expect(count).toBeGreaterThan(0);
  await entry.focus();
  await page.keyboard.press('Enter');
  expect(await entry.getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('.tiles button:not(.dim)').count()).toBe(count);
  await page.getByRole('radio', { name: 'Tableau' }).check({ force: true });
  expect(await page.locator('.twin tbody tr').count()).toBe(count);
});

test('the hats open with the keyboard, close with Escape, and the focus comes back', async () => {
  await using opened = await app.open({ role: 'regional', path: '/a-faire' });
  const { page } = opened;
  const button = page.locator('.menu-btn.hat');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('ArrowDown');
  const written = page.waitForRequest((request) => request.method() === 'PUT');
  await page.keyboard.press('Enter');
  const request = await written;
  expect(new URL(request.url()).pathname).toBe('/api/session/hat');
  expect(request.headers()['essaim-request']).toBe('console');
  expect(request.postDataJSON()).toEqual({ mandateId: expect.stringMatching(/^[\da-f-]{36}$/) });
});

test('a slash opens the search, and Escape closes it', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/a-faire' });
  const { page } = opened;
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type('mayenne');
  await dialog.getByRole('link', { name: /^Fiche .*Mayenne/ }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('the first tab stop leads to the content', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/a-faire' });
  const { page } = opened;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'contenu');
});

test.each(SCREENS)('%s: Tab goes through it all, and shows where it is', async (_n, role, path) => {
  await using opened = await app.open({ role, path });
  const stops = await walkThrough(opened.page);
  expect(stops.length).toBeGreaterThan(2);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
});
