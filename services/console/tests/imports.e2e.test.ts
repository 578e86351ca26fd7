// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { focused, hasFocus, tabTo } from './browser/walk.ts';
import { REFUSED_CSV, applying, checked } from './fixtures/imports.ts';
import { badLine, calendarSettings, inputsReport } from './fixtures/school-holidays.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const LATIN_1 = Buffer.from('code_adherent;nom\r\n53-00001;Foyer de l\u00E9t\u00E9\r\n', 'latin1');
const csv = (buffer = LATIN_1) => ({ name: 'adhérents.csv', mimeType: 'text/csv', buffer });
const address = ({ id }: { id: string }) => `/api/identity/association-imports/${id}`;

/** From now on the service says this of an import. */
const say = (page: Page, of: typeof checked) =>
  page.route(`**${address(of)}`, (route) => route.fulfill({ json: of }));

test('with the keyboard: a file is chosen, checked, recorded, and its end is said once', async () => {
  await using opened = await app.open({ role: 'regional', path: '/imports' });
  const { page, complaints } = opened;
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.locator('#import-file'));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(csv());
  await page.getByText('adhérents.csv').waitFor();
  const created = page.waitForRequest((request) => request.method() === 'POST');
  await tabTo(page, page.getByRole('button', { name: 'Vérifier le fichier' }));
  await page.keyboard.press('Enter');
  const request = await created;
  const url = new URL(request.url());
  expect(url.pathname).toBe('/api/identity/association-imports');
  expect(url.searchParams.get('fileName')).toBe('adhérents.csv');
  expect(request.headers()['content-type']).toBe('text/csv');
  expect(request.headers()['idempotency-key']).toMatch(/^[\da-f-]{36}$/);
  expect(request.postDataBuffer()).toEqual(LATIN_1);

  const lead = page.locator('main .lead', { hasText: 'à enregistrer' });
  await lead.waitFor();
  await expect.poll(() => focused(page)).toBe('main#contenu');
  expect(plain(await lead.textContent())).toBe(
    '1 892 associations à enregistrer, dont 66 avec une remarque ; 39 lignes refusées ; 6 ignorées. Rien n’est encore enregistré.',
  );
  const recording = { ...checked, state: 'applying' as const, done: 500 };
  await page.route('**/association-imports/*', (route) => route.fulfill({ json: recording }));
  const applied = page.waitForRequest((one) => one.method() === 'POST');
  await tabTo(page, page.getByRole('button', { name: /^Enregistrer 1.892 associations$/ }));
  await page.keyboard.press('Enter');
  expect(new URL((await applied).url()).pathname).toBe(`${address(checked)}/apply`);

  const progress = page.getByRole('progressbar', { name: 'Lignes enregistrées' });
  await progress.waitFor();
  expect(await progress.getAttribute('value')).toBe('500');
  await page.getByText(/^500 sur 1.892$/).waitFor();
  expect(await focused(page)).not.toBe('nothing');
  const said = page.locator('main output.vh');
  expect(await said.textContent()).toBe('');
  await page.unroute('**/association-imports/*');
  const over = {
    ...recording,
    state: 'done' as const,
    done: 1892,
    recorded: checked.expected,
  };
  await page.route('**/association-imports/*', (route) => route.fulfill({ json: over }));
  await said.filter({ hasText: 'C’est fini' }).waitFor({ state: 'attached' });
  expect(plain(await said.textContent())).toBe(
    'C’est fini : 1 892 associations sont enregistrées.',
  );
  await progress.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('an import is asked for each second while it is being recorded, and then no more', async () => {
  await using opened = await app.open({ role: 'regional', path: `/imports/${applying.id}` });
  const { page } = opened;
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.url().endsWith(address(applying)))));
  await page.clock.install();
  await page.reload();
  await page.getByText(/^1.500 sur 1.958$/).waitFor();
  const followed = asked;
  await page.clock.runFor(1100);
  await expect.poll(() => asked).toBeGreaterThan(followed);
  await say(page, { ...applying, state: 'stopped' });
  await page.clock.runFor(1100);
  await page.locator('main .lead', { hasText: /arrêté après 1.500 lignes/ }).waitFor();
  const ended = asked;
  await page.clock.runFor(10_000);
  // What the page asked for before this question was asked before its answer.
  await page.evaluate(() => fetch('/api/session').then((answer) => answer.text()));
  expect(asked).toBe(ended);
});

test('what is wrong with a file stands at the field, which keeps the file and takes the focus', async () => {
  await using opened = await app.open({ role: 'regional', path: '/imports' });
  const { page } = opened;
  const field = page.locator('#import-file');
  const check = page.getByRole('button', { name: 'Vérifier le fichier' });
  const error = page.locator('.field.bad .err');
  const before = app.server.writes.length;
  await check.click();
  await error.filter({ hasText: 'Il manque le fichier.' }).waitFor();
  const input = page.locator('input[type=file]');
  await input.setInputFiles(csv(Buffer.alloc(10_000_001)));
  await error.filter({ hasText: 'dépasse 10 Mo' }).waitFor();
  await check.click();
  expect(app.server.writes.length).toBe(before);
  await input.setInputFiles(csv());
  await error.waitFor({ state: 'detached' });
  const detail = 'Ce fichier n’est pas enregistré en UTF-8.';
  app.server.refuse({ status: 422, code: 'file-not-utf8', detail });
  await check.click();
  await error.filter({ hasText: detail }).waitFor();
  await expect.poll(() => hasFocus(field)).toBe(true);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await page.getByText('adhérents.csv').waitFor();
  await check.click();
  await page.waitForURL(/\/imports\/./);
});

test('a file that was saved again since it was chosen has to be chosen again', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'essaim-import-'));
  const path = join(folder.path, 'associations.csv');
  await writeFile(path, 'code_adherent;nom\n');
  await using opened = await app.open({ role: 'regional', path: '/imports' });
  const { page } = opened;
  const input = page.locator('input[type=file]');
  const check = page.getByRole('button', { name: 'Vérifier le fichier' });
  await input.setInputFiles(path);
  await writeFile(path, 'code_adherent;nom;saison\n');
  await check.click();
  await page.locator('.err', { hasText: 'a changé depuis' }).waitFor();
  await input.setInputFiles(path);
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await check.click();
  expect((await sent).postData()).toBe('code_adherent;nom;saison\n');
});

test('refused lines first, page by page, then the remarks; the refused ones as a file', async () => {
  await using opened = await app.open({ role: 'regional', path: `/imports/${checked.id}` });
  const { page } = opened;
  const lines = page.getByRole('table', { name: 'Lignes refusées' });
  expect(plain(await lines.getByRole('row').nth(1).textContent())).toMatch(
    /14commune_inseeLe code « 8105 » n’existe pas/,
  );
  await page.getByRole('button', { name: 'Page suivante' }).click();
  await page.getByText('26 à 39 sur 39').waitFor();
  await page.getByRole('radio', { name: 'Remarques (66)' }).check({ force: true });
  await page.getByRole('table', { name: 'Lignes acceptées, avec une remarque' }).waitFor();
  await page.getByText('1 à 25 sur 66').waitFor();
  const begun = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger les lignes refusées' }).click();
  const download = await begun;
  expect(download.url()).toBe(`${app.server.url}${address(checked)}/refused.csv`);
  expect(download.suggestedFilename()).toBe('lignes-refusees.csv');
  expect(await readFile(await download.path(), 'utf8')).toBe(REFUSED_CSV);
});

test('the list says of each import who made it and where it stands, and leads to it', async () => {
  await using opened = await app.open({ role: 'regional', path: '/imports' });
  const { page } = opened;
  const rows = page.getByRole('table', { name: 'Imports d’associations' }).getByRole('row');
  const states = (await rows.locator('.st').allTextContents()).map(plain);
  expect(states).toEqual([
    'Vérifié, pas encore enregistré',
    'En cours d’enregistrement',
    'Enregistré',
    'Abandonné',
    'Arrêté après 500 lignes',
  ]);
  expect(plain(await rows.nth(2).textContent())).toContain('1 500 sur 1 958');
  expect(plain(await rows.nth(3).textContent())).toContain('Camille Martin, Fédération Mayenne');
  await page.getByRole('link', { name: 'mayenne.csv' }).click();
  await page.locator('main .lead', { hasText: '176 associations sont enregistrées.' }).waitFor();
  await page.getByText('Rien à signaler').waitFor();
});

test('a checked file is dropped, and says so', async () => {
  await using opened = await app.open({ role: 'regional', path: `/imports/${checked.id}` });
  const { page } = opened;
  await say(page, { ...checked, state: 'stopped' });
  const dropped = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Abandonner l’import' }).click();
  expect(new URL((await dropped).url()).pathname).toBe(`${address(checked)}/stop`);
  await page.locator('main .lead', { hasText: 'Cet import est abandonné.' }).waitFor();
});

test('without any import the list says what to do first', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/a-faire' });
  const { page } = opened;
  await page.route('**/association-imports?*', (route) =>
    route.fulfill({ json: { items: [], page: 1, size: 20, total: 0 } }),
  );
  await page.getByRole('button', { name: 'Plus d’écrans' }).first().press('Enter');
  await page.getByRole('menuitem', { name: 'Imports' }).press('Enter');
  await page.getByText('Aucun fichier n’a encore été vérifié.').waitFor();
});

test('it is reached from the departments; who may not import reads whose it is', async () => {
  await using opened = await app.open({ role: 'regional', path: '/mes-departements' });
  await opened.page.getByRole('link', { name: 'Ouvrir les imports' }).press('Enter');
  await opened.page.waitForURL(/\/imports$/);
  await using other = await app.open({ role: 'board', path: '/a-faire' });
  await other.page.goto(`${app.server.url}/imports/${checked.id}`);
  await other.page.getByText('Les imports sont ouverts aux coordinations').waitFor();
  expect(await other.page.getByRole('button', { name: /^Enregistrer/ }).count()).toBe(0);
});

test('with the keyboard: the school holidays of a later year are checked line by line, then recorded', async () => {
  await using opened = await app.open({ role: 'national', path: '/ressources' });
  const { page, complaints } = opened;
  const zones = page.getByRole('table', { name: 'Vacances scolaires connues, zone par zone' });
  const corse = zones.getByRole('row').filter({ hasText: 'Corse' });
  expect(plain(await corse.textContent())).toMatch(/2 départements.*2026-2027.*3 juillet 2027/);
  await tabTo(page, page.locator('#calendriers summary').first());
  await page.keyboard.press('Enter');
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.locator('#school-holidays-file'));
  await page.keyboard.press('Enter');
  const buffer = Buffer.from('date,vacances_zone_a\n2027-09-01,oui\n');
  await (await chooser).setFiles({ name: 'vacances.csv', mimeType: 'text/csv', buffer });
  await page.getByText('vacances.csv').waitFor();
  const bad = { ...inputsReport, valid: false, errors: [badLine] };
  await page.route('**/school-holidays/import', (route) => route.fulfill({ json: bad }));
  const check = page.locator('#calendriers').getByRole('button', { name: 'Vérifier le fichier' });
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await tabTo(page, check.first());
  await page.keyboard.press('Enter');
  const csv = buffer.toString();
  expect((await asked).postDataJSON()).toEqual({ format: 'zones', csv, dryRun: true });
  await page.getByText(`Ligne 2 : ${badLine.detail}`).waitFor();
  expect(await page.getByRole('button', { name: 'Enregistrer ce fichier' }).count()).toBe(0);
  await page.unroute('**/school-holidays/import');
  await check.first().press('Enter');
  await page.getByText('12 lignes lues.').waitFor();
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await tabTo(page, page.getByRole('button', { name: 'Enregistrer ce fichier' }));
  await page.keyboard.press('Enter');
  expect((await sent).postDataJSON()).toEqual({ format: 'zones', csv, dryRun: false });
  await page.getByText('C’est enregistré.').waitFor();
  expect(complaints).toEqual([]);
});

test('a region reads how far school holidays are known, and imports none', async () => {
  await using opened = await app.open({ role: 'regional', path: '/ressources' });
  const panel = opened.page.locator('#calendriers');
  await panel.getByText('après le 3 juillet 2027').waitFor();
  await panel.getByText('Le Vendredi saint est travaillé en Guadeloupe').waitFor();
  expect(await panel.locator('summary, input').count()).toBe(0);
});

test('with the keyboard: the nation says that Good Friday is a holiday in Guadeloupe', async () => {
  await using opened = await app.open({ role: 'national', path: '/ressources' });
  const { page, complaints } = opened;
  const name = 'Vendredi saint chômé en Guadeloupe et en Martinique';
  const box = page.getByRole('checkbox', { name });
  await tabTo(page, box);
  await page.keyboard.press('Space');
  const settled = { ...calendarSettings('national'), revision: 3 };
  const state = { ...settled, settings: { goodFridayAntilles: true } };
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  await page.route('**/calendar-settings', (route) => route.fulfill({ json: state }));
  await tabTo(page, page.getByRole('button', { name: 'Enregistrer ce réglage' }));
  await page.keyboard.press('Enter');
  expect((await sent).headers()['if-match']).toBe('"2"');
  expect((await sent).postDataJSON()).toEqual({ goodFridayAntilles: true });
  await page.getByText('C’est enregistré.').waitFor();
  await expect.poll(() => box.isChecked()).toBe(true);
  expect(complaints).toEqual([]);
});
