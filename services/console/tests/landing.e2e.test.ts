// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { idOf } from './fixtures/places.ts';
import { CAMPAIGN } from './fixtures/tasks.ts';
import type { Role } from './fixtures/sessions.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

test.each<[string, Role, string]>([
  ['something to do', 'departmental', '/a-faire'],
  ['an activation to move', 'hoster', '/a-faire'],
  ['nothing to do and tools to open', 'board', '/mes-outils'],
  ['nothing but membership', 'member', '/mes-outils'],
])('who has %s lands where it is', async (_what, role, path) => {
  await using opened = await app.open({ role, path: '/' });
  await opened.page.waitForURL(`${app.server.url}${path}`);
  await opened.page.locator('h1').waitFor();
});

test('an empty list of work leads to the tools and promises nothing below', async () => {
  await using opened = await app.open({ role: 'board', path: '/a-faire' });
  const now = opened.page.getByRole('region', { name: 'Maintenant' });
  await now.getByRole('link', { name: 'Ouvrez vos outils.' }).waitFor();
  expect(await now.textContent()).not.toContain('plus bas');
});

test('help comes from whom the work names, support first, never from oneself', async () => {
  await using opened = await app.open({ role: 'board', path: '/mes-outils' });
  const help = opened.page.getByRole('region', { name: /Besoin d’un coup de main/ });
  await help.getByText('Alix Durand').first().waitFor();
  const names = await help.locator('.person b').allTextContents();
  expect(names[1]).toBe('Alix Durand');
  expect(names).not.toContain('Camille Martin');
});

test('the campaign chosen is the one that the next visit opens', async () => {
  await using opened = await app.open({ role: 'regional', path: '/campagne' });
  const { page } = opened;
  const choice = page.getByRole('combobox', { name: 'Campagne' });
  await choice.waitFor();
  expect(await choice.inputValue()).toBe(CAMPAIGN.id);
  await choice.selectOption({ label: 'Le reste du pays' });
  await page.waitForURL(/id=/);
  await page.goto(`${app.server.url}/campagne`);
  await choice.waitFor();
  expect(await choice.inputValue()).toBe(idOf(20, 2));
});

test('timeline and resources open the campaign of the own work, not the newest; the address wins', async () => {
  await using opened = await app.open({ role: 'regional', path: '/frise' });
  const { page } = opened;
  await page.getByRole('link', { name: CAMPAIGN.name }).first().waitFor();
  await page.goto(`${app.server.url}/ressources`);
  const plan = page.getByRole('combobox', { name: 'Plan' });
  await plan.waitFor();
  expect(await plan.locator('option:checked').textContent()).toContain(CAMPAIGN.name);
  await page.goto(`${app.server.url}/frise?id=${idOf(20, 2)}`);
  await page.getByRole('link', { name: 'Le reste du pays' }).first().waitFor();
});

test('decisions that wait in another campaign are said, with a link to it', async () => {
  await using opened = await app.open({ role: 'national', path: `/campagne?id=${idOf(20, 2)}` });
  const note = opened.page.locator('main .note').filter({ hasText: 'autre campagne' });
  await note.getByRole('link', { name: CAMPAIGN.name }).click();
  await opened.page.waitForURL(new RegExp(CAMPAIGN.id));
  await note.waitFor({ state: 'detached' });
});

test('the content takes the focus after a change of screen without a frame', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/' });
  const { page } = opened;
  await page.locator('h1').waitFor();
  await page.getByRole('link', { name: 'Catalogue' }).first().press('Enter');
  const content = page.locator('main:focus');
  await content.waitFor();
  const look = await content.evaluate((main) => {
    const { boxShadow, outlineStyle } = getComputedStyle(main);
    return [boxShadow, outlineStyle];
  });
  expect(look).toEqual(['none', 'none']);
});
