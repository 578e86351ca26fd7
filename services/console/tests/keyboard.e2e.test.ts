// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './browser/axe-faults.ts';
import { type Console, openConsole } from './browser/open-console.ts';
import { SCREENS } from './browser/screens.ts';
import { smallTargets } from './browser/small-targets.ts';
import { hasFocus, tabTo, walkThrough } from './browser/walk.ts';

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

test('a freeze is placed and a derogation granted by the keyboard, on a phone', async () => {
  await using opened = await app.open({ role: 'national', path: '/campagne', width: 390 });
  const { page } = opened;
  const panel = page.locator('#gels');
  const disclose = async (name: string) => {
    await panel.locator('summary', { hasText: name }).first().focus();
    await page.keyboard.press('Enter');
  };
  await disclose('Poser un gel');
  const place = panel.getByRole('button', { name: 'Poser ce gel' });
  await place.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'freeze-reason');
  expect(await panel.locator('.field.bad').count()).toBe(3);
  await page.keyboard.type('Congrès');
  await page.fill('#freeze-first', '2027-05-03');
  await page.fill('#freeze-last', '2027-05-07');
  await page.selectOption('#freeze-rule', 'FREQ=YEARLY');
  await page.fill('#freeze-end', '2029-05-07');
  expect(await axeFaults(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  const [placed] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    place.press('Enter'),
  ]);
  expect(placed.postDataJSON()).toMatchObject({
    forbids: ['open', 'live'],
    reason: 'Congrès',
    firstDay: '2027-05-03',
    rrule: 'FREQ=YEARLY',
    endsOn: '2029-05-07',
  });
  await panel.getByText('Le gel est posé.').waitFor();

  await disclose('Accorder une dérogation');
  const form = panel.locator('form', { hasText: 'Pour quel département' }).first();
  await form.getByLabel('Pour quel département').selectOption({ label: 'Mayenne' });
  await form.getByLabel('Pourquoi').fill('Salle réservée');
  const [granted] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/derogations')),
    form.getByRole('button', { name: 'Accorder la dérogation' }).press('Enter'),
  ]);
  expect(granted.postDataJSON()).toMatchObject({ reason: 'Salle réservée', until: '2027-04-15' });
  expect(granted.headers()['if-match']).toBe('"3"');
});

test('the nation puts a department on hold, and ends a hold', async () => {
  await using opened = await app.open({ role: 'national', path: '/campagne', width: 390 });
  const { page } = opened;
  await page.locator('[data-code="53"]').click();
  await page.locator('summary', { hasText: 'Mettre en attente : Mayenne' }).focus();
  await page.keyboard.press('Enter');
  const hold = page.getByRole('button', { name: 'Mettre en attente' });
  await hold.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id.startsWith('hold-') === true);
  await page.keyboard.type('Élection du bureau');
  await page.getByLabel('Dernier jour').first().fill('2027-05-31');
  expect(await axeFaults(page)).toEqual([]);
  const [held] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/hold')),
    hold.press('Enter'),
  ]);
  expect([held.method(), held.postDataJSON()]).toEqual([
    'PUT',
    { reason: 'Élection du bureau', until: '2027-05-31' },
  ]);
  await page.locator('[data-code="32"]').click();
  const [released] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/hold')),
    page.getByRole('button', { name: 'Lever l’attente : Gers' }).press('Enter'),
  ]);
  expect([released.method(), released.headers()['if-match']]).toEqual(['DELETE', '"1"']);
});

test('the nation puts a school zone on hold, and ends such a hold', async () => {
  await using opened = await app.open({ role: 'national', path: '/campagne', width: 390 });
  const { page } = opened;
  const written = () => page.waitForRequest((request) => request.url().includes('/holds/'));
  await page.locator('summary', { hasText: 'Mettre en attente toute une zone' }).press('Enter');
  await page.locator('#hold-tag-tag').selectOption({ label: 'zone scolaire B' });
  await page.locator('#hold-tag-why').fill('Vacances de la zone');
  await page.locator('#hold-tag-until').fill('2027-05-31');
  expect(await axeFaults(page)).toEqual([]);
  const [held] = await Promise.all([
    written(),
    page.getByRole('button', { name: 'Mettre la zone en attente' }).press('Enter'),
  ]);
  expect([held.method(), held.url(), held.postDataJSON()]).toEqual([
    'PUT',
    expect.stringMatching(/\/holds\/zone-B$/),
    { reason: 'Vacances de la zone', until: '2027-05-31' },
  ]);
  await page.getByText('8 départements sont mis en attente.').waitFor();
  const [released] = await Promise.all([
    written(),
    page
      .getByRole('button', { name: 'Lever l’attente : zone scolaire C (1 département)' })
      .press('Enter'),
  ]);
  expect([released.method(), released.url()]).toEqual([
    'DELETE',
    expect.stringMatching(/\/holds\/zone-C$/),
  ]);
});

test('a wave is resumed with a reason, and its conditions change, on a phone', async () => {
  await using opened = await app.open({ role: 'national', path: '/campagne', width: 390 });
  const { page } = opened;
  const panel = page.locator('#conduite');
  const disclose = async (name: string, at: number) => {
    await panel.locator('summary', { hasText: name }).nth(at).focus();
    await page.keyboard.press('Enter');
  };
  await panel.getByText('Rien n’y commence', { exact: false }).waitFor();
  await disclose('Reprendre la vague', 0);
  await panel.getByRole('button', { name: 'Reprendre la vague' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'resume-wave-2');
  await page.keyboard.type('Les renforts sont là');
  const [resumed] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/waves/2/resume')),
    panel.getByRole('button', { name: 'Reprendre la vague' }).press('Enter'),
  ]);
  expect(resumed.postDataJSON()).toEqual({ reason: 'Les renforts sont là' });
  expect(resumed.headers()['if-match']).toBe('"4"');

  await disclose('Changer les conditions', 0);
  const form = panel.locator('form', { hasText: 'Réussie quand' }).first();
  await form.locator('#wave-1-success-soak-days').fill('');
  await form.locator('#wave-1-stop-blocked-share').fill('30');
  expect(await axeFaults(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  const [set] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'PUT'),
    form.getByRole('button', { name: 'Enregistrer les conditions' }).press('Enter'),
  ]);
  expect(set.postDataJSON()).toEqual({
    success: [{ metric: 'live-share', threshold: 70 }],
    error: [
      { metric: 'late-share', threshold: 20, count: 2, reaction: 'pause' },
      { metric: 'blocked-share', threshold: 30, count: 1, reaction: 'stop' },
    ],
  });
});

test('late work that climbed is said to be seen, with what is done about it', async () => {
  await using opened = await app.open({ role: 'regional', path: '/a-faire', width: 390 });
  const { page } = opened;
  const section = page.locator('#retards');
  await section.locator('summary', { hasText: 'dire que c’est vu' }).focus();
  await page.keyboard.press('Enter');
  const send = section.getByRole('button', { name: 'C’est vu' });
  await send.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id.startsWith('seen-') === true);
  await page.keyboard.type('Je les appelle lundi');
  expect(await axeFaults(page)).toEqual([]);
  const [seen] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/seen')),
    send.press('Enter'),
  ]);
  expect(seen.postDataJSON()).toEqual({ message: 'Je les appelle lundi' });
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

test('a question that closes gives the focus back to what asked it', async () => {
  await using opened = await app.open({ role: 'regional', path: '/compte' });
  const { page } = opened;
  const asks = page.getByRole('button', { name: 'Se déconnecter partout' }).first();
  await tabTo(page, asks);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(asks)).toBe(true);
  const find = page.locator('button.find');
  await find.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(find)).toBe(true);
});
