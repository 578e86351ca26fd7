// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './browser/axe-faults.ts';
import { type Console, openConsole } from './browser/open-console.ts';
import { focused, tabTo } from './browser/walk.ts';
import { everyOrganisation } from './fixtures/identities.ts';
import { department } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const mayenne = department('53').id;
const OLD_NAME = 'Ligue de la Mayenne';

/** From now on the service knows another name for every other day. */
const rememberOldName = async (page: Page) => {
  const asked: string[] = [];
  const then = everyOrganisation
    .filter(({ id }) => id === mayenne)
    .map((one) => ({ ...one, name: OLD_NAME }));
  await page.route('**/api/identity/organisations?*', (route) => {
    const day = new URL(route.request().url()).searchParams.get('asOf');
    if (day === null) return route.fallback();
    asked.push(day);
    return route.fulfill({ json: { items: then, page: 1, size: 50, total: 1 } });
  });
  await page.route(`**/api/identity/organisations/${mayenne}?*`, (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('asOf') ?? '');
    return route.fulfill({ json: then[0] });
  });
  return asked;
};

const sign = (page: Page) => page.getByText('Vous regardez le réseau du', { exact: false });
const today = (page: Page) => page.getByRole('button', { name: 'Revenir à aujourd’hui' });

test('another day, with the keyboard: it is seen that one looks at it, and nothing can be written', async () => {
  await using opened = await app.open({ role: 'regional', path: `/structures/${mayenne}` });
  const { page, complaints } = opened;
  const asked = await rememberOldName(page);
  const writes = page.getByRole('button', { name: /Corriger|Écrire|Nommer|Déclarer|Prévoir/ });
  expect(await writes.count()).toBeGreaterThan(0);
  expect(await sign(page).count()).toBe(0);
  await tabTo(page, page.getByLabel('Voir le réseau au'));
  await page.keyboard.type('03032026');
  await tabTo(page, page.getByRole('button', { name: 'Voir ce jour' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: OLD_NAME }).waitFor();

  await sign(page).getByText('3 mars 2026').waitFor();
  expect(await focused(page)).not.toBe('nothing');
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2026-03-03');
  expect(new Set(asked)).toEqual(new Set(['2026-03-03']));
  expect(await writes.count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Voir les mandats' }).count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);

  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /Fédération/ }).waitFor();
  expect(await sign(page).count()).toBe(0);
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: OLD_NAME }).waitFor();
  await tabTo(page, today(page));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Fédération/ }).waitFor();
  expect(await sign(page).count()).toBe(0);
  await expect.poll(() => focused(page)).not.toBe('nothing');
  await expect.poll(() => writes.count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('the list is that of the day, and its links keep the day', async () => {
  await using opened = await app.open({ role: 'regional', path: '/structures', width: 390 });
  const { page } = opened;
  const asked = await rememberOldName(page);
  await page.getByLabel('Voir le réseau au').fill('2028-01-01');
  await page.keyboard.press('Enter');
  await page.getByText('Les changements prévus d’ici là', { exact: false }).waitFor();
  expect(asked).toContain('2028-01-01');
  await page.getByRole('link', { name: OLD_NAME }).click();
  await page.getByRole('heading', { level: 1, name: OLD_NAME }).waitFor();
  await sign(page).getByText('1er janvier 2028').waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await today(page).click();
  await sign(page).waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('');
});

test('a day before there was such a structure says so, with the way back; no day at all is today', async () => {
  await using opened = await app.open({ role: 'regional', path: `/structures/${mayenne}` });
  const { page } = opened;
  await page.route(`**/api/identity/organisations/${mayenne}?*`, (route) =>
    route.fulfill({
      status: 404,
      json: { code: 'organisation-unknown-then', detail: 'Cette structure n’existait pas encore.' },
    }),
  );
  await page.getByLabel('Voir le réseau au').fill('1900-01-01');
  await page.keyboard.press('Enter');
  await page.getByText('n’existait pas encore', { exact: false }).waitFor();
  await today(page).click();
  await page.getByRole('heading', { level: 1, name: /Fédération/ }).waitFor();
  await page.getByLabel('Voir le réseau au').fill('');
  await page.keyboard.press('Enter');
  await page.getByText('Il manque le jour.').waitFor();
  await page.goto(`${app.server.url}/structures/${mayenne}?asOf=hier`);
  await page.getByRole('heading', { level: 1, name: /Fédération/ }).waitFor();
  expect(await sign(page).count()).toBe(0);
});
