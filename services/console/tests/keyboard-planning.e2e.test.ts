// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Planning } from '../src/web/api/schemas.ts';
import { axeFaults } from './browser/axe-faults.ts';
import { button, sent, written } from './browser/by-keyboard.ts';
import { type Console, openConsole } from './browser/open-console.ts';
import { focused, hasFocus, tabTo } from './browser/walk.ts';
import { help } from './fixtures/helps.ts';
import { idOf, region } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

test('stopping a forecast and a search, moving a department to another wave, then committing', async () => {
  await using opened = await app.open({
    role: 'national',
    path: `/atelier?proposal=${idOf(31, 1)}`,
  });
  const { page } = opened;
  await tabTo(page, button(opened, 'Arrêter la prévision'));
  const stop = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(stop)).toMatch(/\/forecast\/stop$/);
  await tabTo(page, button(opened, 'Arrêter et garder le meilleur'));
  const keep = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(keep)).toMatch(/\/improvement\/stop$/);
  await tabTo(page, page.locator('summary', { hasText: 'Ce qui rend un ordre meilleur' }));
  await page.keyboard.press('Enter');
  await page.getByText('Un jour de retard sur ce qui est promis à un département').waitFor();
  await tabTo(page, page.locator('#move-department'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.locator('#move-wave'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, button(opened, 'Pourquoi n’y est-il pas déjà ?'));
  await page.keyboard.press('Enter');
  await page.getByText('est complète : elle compte 20 départements').waitFor();
  await tabTo(page, button(opened, 'Proposer cet échange'));
  const move = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(move)).toBe('POST /api/planning/proposals');
  await page.waitForURL(/compare=/);
  await page.getByText('2 dates de départements changent').waitFor();
  await expect.poll(() => focused(page)).not.toBe('nothing');
  await tabTo(page, page.locator('#campaign-name'));
  await tabTo(page, button(opened, 'S’engager sur ce plan'));
  const commit = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(commit)).toMatch(/^POST \/api\/planning\/proposals\/[^/]+\/commit$/);
  await page.waitForURL(/\/campagne/);
  await expect.poll(() => focused(page)).toBe('main#contenu');
});

test('settling the economic model: what is no amount is named, then it is sent in cents', async () => {
  await using opened = await app.open({ role: 'national', path: '/atelier' });
  const { page } = opened;
  await tabTo(page, page.getByText('Changer le modèle économique'));
  await page.keyboard.press('Enter');
  const perUser = page.locator('#cost-departmental-perUserCents');
  await tabTo(page, perUser);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('vingt');
  await page.keyboard.press('Enter');
  await page.getByText('Donnez un montant').waitFor();
  expect(await hasFocus(perUser)).toBe(true);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('20,50');
  const settled = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(settled)).toBe('PUT /api/planning/cost-model');
  const { rules } = (await settled).postDataJSON() as Planning['CostModel'];
  expect(rules.departmental.perUserCents).toBe(2050);
});

test('accepting other dates for a campaign', async () => {
  const path = `/atelier?campaign=${idOf(20, 1)}`;
  await using opened = await app.open({ role: 'national', path });
  await tabTo(
    opened.page,
    opened.page.locator('summary', { hasText: 'Ce qui rend des dates meilleures' }),
  );
  await opened.page.keyboard.press('Enter');
  await opened.page.getByText('Une tâche ou un jalon qui change de dates').waitFor();
  await tabTo(opened.page, button(opened, 'Accepter ces dates'));
  const accept = written(opened);
  await opened.page.keyboard.press('Enter');
  expect(await sent(accept)).toMatch(/^POST \/api\/planning\/replans\/[^/]+\/accept$/);
  await opened.page.waitForURL(/\/campagne/);
  await expect.poll(() => focused(opened.page)).toBe('main#contenu');
});

test('a region objects to a date, the nation takes the objection and rolls a wave back', async () => {
  {
    await using opened = await app.open({ role: 'regional', path: '/frise' });
    const { page } = opened;
    const row = (name: RegExp) => page.getByRole('row', { name });
    await tabTo(page, row(/^Nation/));
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const training = row(/^Former douze référents/).last();
    await expect.poll(() => hasFocus(training)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Former douze référents/ }).waitFor();
    await tabTo(page, page.locator('summary', { hasText: 'Cette date ne nous convient pas' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('#objection-reason'));
    await page.keyboard.type('Nos formatrices sont en congé.');
    await tabTo(page, button(opened, 'Transmettre l’objection'));
    const raise = written(opened);
    await page.keyboard.press('Enter');
    expect(await sent(raise)).toMatch(/^POST \/api\/planning\/campaigns\/[^/]+\/objections$/);
    await page.getByText('L’objection est transmise').waitFor();
  }
  await using opened = await app.open({ role: 'national', path: '/a-faire' });
  const { page } = opened;
  await tabTo(page, page.getByRole('link', { name: 'Répondre à l’objection' }).first());
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/campagne\?.*#objections$/);
  const panel = page.locator('#objections');
  await expect
    .poll(() => panel.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
    .toBe(true);
  await tabTo(page, page.locator('summary', { hasText: 'Tenir compte' }));
  await page.keyboard.press('Enter');
  await tabTo(page, button(opened, 'Tenir compte de l’objection'));
  const take = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(take)).toMatch(/^POST \/api\/planning\/objections\/[^/]+\/take$/);
  await tabTo(page, page.locator('summary', { hasText: 'Revenir au dernier état stable' }).last());
  await page.keyboard.press('Enter');
  await tabTo(page, button(opened, 'Voir ce que cela déferait'));
  await page.keyboard.press('Enter');
  await page.getByText('44 tâches commencées ou faites restent comme elles sont.').waitFor();
  await tabTo(page, page.locator('textarea[id^="roll-back-wave-"]'));
  await page.keyboard.type('Une faille dans l’outil');
  await tabTo(page, button(opened, 'Revenir au dernier état stable'));
  const rollBack = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(rollBack)).toMatch(/^POST \/api\/planning\/campaigns\/.*\/roll-back$/);
});

test('reading the timeline: a department opens, and says why it has its dates', async () => {
  await using opened = await app.open({ role: 'national', path: '/frise' });
  const { page } = opened;
  const row = (name: RegExp) => page.getByRole('row', { name });
  await tabTo(page, row(/^Nation/));
  await page.keyboard.press('End');
  await expect.poll(() => hasFocus(row(/^Vosges/))).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => row(/^Vosges/).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const task = row(/^Connecter Nextcloud/).last();
  await expect.poll(() => hasFocus(task)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => task.getAttribute('aria-selected')).toBe('true');
  await page.getByRole('heading', { name: /^Connecter Nextcloud.*Vosges/ }).waitFor();
  await page.getByText('Ce qui tient le début').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => row(/^Vosges/).getAttribute('aria-expanded')).toBe('false');
});

test('what would bring the end nearer is asked for, awaited and read by the keyboard', async () => {
  await using opened = await app.open({ role: 'national', path: '/campagne' });
  const { page } = opened;
  let state: Planning['HelpState'] = help(1);
  await page.route('**/api/planning/proposals/*/help', (route) => {
    if (route.request().method() === 'POST') state = { ...state, state: 'running' };
    return route.fulfill({ json: state });
  });
  await page.goto(`${app.server.url}/frise`);
  const panel = page.getByRole('region', { name: 'Ce qui avancerait la fin' });
  await panel.getByRole('button', { name: 'Chercher ce qui aiderait' }).press('Enter');
  await panel.getByText('Chaque moyen est essayé. Vous pouvez continuer.').waitFor();
  expect(await panel.locator('output:focus').count()).toBe(1);
  state = help(2);
  const gains = panel.getByRole('listitem');
  await gains.first().waitFor();
  // Only what brings the last opening nearer: one week is seven days.
  expect(await gains.count()).toBe(1);
  expect(await gains.textContent()).toMatch(
    /−\s7\ssem\..*un de plus par semaine\s: jours de formateurs/,
  );
  expect(await axeFaults(page)).toEqual([]);
  await tabTo(page, gains.getByRole('link', { name: 'Voir la charge' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/ressources\?id=/);
});

test('a cohort is chosen by territory, then one by one', async () => {
  await using opened = await app.open({ role: 'national', path: '/atelier', width: 390 });
  const { page } = opened;
  const panel = page.getByRole('region', { name: /département/ }).first();
  await panel.getByRole('checkbox', { name: 'outre-mer' }).press('Space');
  await page.getByRole('heading', { name: '5 départements seront planifiés' }).waitFor();
  await panel.locator('summary').press('Enter');
  await panel.getByRole('checkbox', { name: 'Mayotte' }).press('Space');
  await page.getByRole('heading', { name: '4 départements seront planifiés' }).waitFor();
  await panel.getByText('La cohorte est choisie à la main').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const [proposed] = await Promise.all([
    page.waitForRequest((one) => one.url().endsWith('/proposals') && one.method() === 'POST'),
    page.getByRole('button', { name: 'Proposer un plan' }).press('Enter'),
  ]);
  expect(proposed.postDataJSON()).toMatchObject({
    cohort: { keys: ['dep-971', 'dep-972', 'dep-973', 'dep-974'] },
  });
});

test('a proposal knows the freeze of a region before there is a plan', async () => {
  await using opened = await app.open({ role: 'national', path: '/atelier', width: 390 });
  const { page } = opened;
  const panel = page.getByRole('region', { name: 'Les périodes gelées' });
  await panel.locator('summary').press('Enter');
  const place = panel.getByLabel('Où');
  await place.selectOption({ label: 'Bretagne' });
  await panel.getByLabel('Pourquoi').fill('Congrès régional');
  await panel.getByLabel('Premier jour').fill('2027-05-03');
  await panel.getByLabel('Dernier jour').fill('2027-05-07');
  await panel.getByRole('button', { name: 'Ajouter cette période' }).press('Enter');
  await panel.getByText('Bretagne du 3 mai au 7 mai').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const [proposed] = await Promise.all([
    page.waitForRequest((one) => one.url().endsWith('/proposals') && one.method() === 'POST'),
    page.getByRole('button', { name: 'Proposer un plan' }).press('Enter'),
  ]);
  expect(proposed.postDataJSON()).toMatchObject({
    freezes: [{ organisationId: region('53').id, reason: 'Congrès régional' }],
  });
});

test('what is printed of the timeline is all of it', async () => {
  await using opened = await app.open({ role: 'national', path: '/frise' });
  const { page } = opened;
  const count = async () => page.locator('tbody.rows-box tr').count();
  const all = Number(await page.getByRole('treegrid').getAttribute('aria-rowcount')) - 1;
  expect(await count()).toBeLessThan(all);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect.poll(count).toBe(all);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(count).toBeLessThan(all);
});

test('the load of the pools: one stop, then the arrows from week to week', async () => {
  await using opened = await app.open({ role: 'regional', path: '/ressources' });
  const { page } = opened;
  await tabTo(page, page.locator('.heat-cell[tabindex="0"]'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: 'Île-de-France, semaine du 22 mars' }).waitFor();
  await page.keyboard.press('End');
  await page.getByRole('heading', { name: 'Île-de-France, semaine du 6 septembre' }).waitFor();
  await tabTo(page, page.getByText('Les mêmes chiffres, en table'));
  await page.keyboard.press('Enter');
  await page.getByRole('columnheader', { name: 'Semaine du' }).waitFor();
  // On the width of an A4 sheet no week is cut off.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const cutOff = await page
    .locator('.heat')
    .evaluate((heat) => heat.scrollWidth - (heat.parentElement?.clientWidth ?? 0));
  expect(cutOff).toBeLessThanOrEqual(0);
});
