// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { tabTo } from './browser/walk.ts';
import { departures, keys, toolTasks } from './fixtures/departures.ts';
import { department, idOf } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const mayenne = department('53').id;

/** Answers the writes to an address, and gives each as it comes. */
const answer = async (page: Page, path: string, json: unknown, status = 200) => {
  const asked: { body: unknown; headers: Record<string, string>; query: string }[] = [];
  await page.route(`**${path}*`, (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return route.fallback();
    const text = request.postData() ?? '';
    asked.push({
      body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text,
      headers: request.headers(),
      query: new URL(request.url()).search,
    });
    return route.fulfill({ json, status });
  });
  return asked;
};

test('from an organisation’s people, with the keyboard: what would end is read, then declared', async () => {
  await using opened = await app.open({ role: 'regional', path: `/structures/${mayenne}` });
  const { page, complaints } = opened;
  const started = await answer(page, '/api/identity/offboardings', departures[0], 201);
  await tabTo(page, page.getByRole('link', { name: /^Déclarer un départ/ }).first());
  await page.keyboard.press('Enter');
  await page.getByText('Ce qui prendra fin').waitFor();
  await page.getByText(/tient aussi 1 mandat hors de votre portée/).waitFor();
  await page.getByLabel('Raison (facultative)').fill('Déménage');
  await tabTo(page, page.getByRole('button', { name: 'Déclarer le départ' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Noa Dubois', level: 1 }).waitFor();
  expect(started).toMatchObject([
    { body: { organisationId: mayenne, scope: 'here', reason: 'Déménage' } },
  ]);
  expect(started[0]?.headers['idempotency-key']).toMatch(/^[\da-f-]{36}$/);
  expect(complaints).toEqual([]);
});

test('a hoster confirms what became of an account; leaving it in place needs a reason', async () => {
  await using opened = await app.open({ role: 'hoster', path: '/departs' });
  const { page } = opened;
  const confirmed = await answer(page, '/api/identity/offboarding-tools/*/confirm', toolTasks[4]);
  const task = page.locator('li', { hasText: 'Cartes' });
  await task.locator('summary').click();
  await task.getByRole('radio', { name: 'Laissé en place' }).check();
  await task.getByRole('button', { name: 'Confirmer' }).click();
  await task.getByText('Il manque la raison.', { exact: false }).waitFor();
  expect(confirmed).toEqual([]);
  await task.getByLabel('Note pour la preuve').fill('Compte partagé');
  await task.getByRole('button', { name: 'Confirmer' }).click();
  await expect
    .poll(() => confirmed.map(({ body }) => body))
    .toEqual([{ outcome: 'not-removed', note: 'Compte partagé' }]);
});

test('the proof is offered once a departure is over, not before', async () => {
  await using opened = await app.open({ role: 'national', path: `/departs/${idOf(70, 2)}` });
  const { page } = opened;
  const link = page.getByRole('link', { name: 'Télécharger la preuve' });
  expect(await link.getAttribute('href')).toBe(`/api/identity/offboardings/${idOf(70, 2)}/proof`);
  await page.goto(new URL(`/departs/${idOf(70, 1)}`, page.url()).href);
  await page.getByText('la connexion unique ne répond pas').waitFor();
  expect(await link.count()).toBe(0);
});

test('renewals are read before they are recorded, each bad line named', async () => {
  await using opened = await app.open({
    role: 'regional',
    path: `/structures/${mayenne}/adhesions`,
  });
  const { page } = opened;
  const report = {
    dryRun: true,
    applied: false,
    created: 2,
    updated: 1,
    unchanged: 4,
    ignored: 0,
    errors: [{ line: 3, column: 'email', code: 'not_a_member', detail: 'Jamais adhérente.' }],
    warnings: [],
  };
  const sent = await answer(page, '/api/identity/memberships/import', report);
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.getByRole('button', { name: 'Choisir un fichier' }));
  await page.keyboard.press('Enter');
  await (
    await chooser
  ).setFiles({
    name: 'renouvellements.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('email,organisation_key\n'),
  });
  await page.getByText('Jamais adhérente.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Renouveler 3 adhésions' }).click();
  await page.getByText('3 adhésions sont renouvelées.').waitFor();
  expect(sent.map(({ query }) => query)).toEqual(['?dryRun=true', '?partial=true']);
});

test('a new key is shown once, and is gone with the page', async () => {
  await using opened = await app.open({ role: 'regional', path: `/structures/${mayenne}/cles` });
  const { page } = opened;
  const made = await answer(
    page,
    '/api/identity/machine-keys',
    { key: keys[0], secret: 'essaim-scim-abc' },
    201,
  );
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await page.getByText('Il manque le nom de la clé.').waitFor();
  await page.getByLabel('Nom de la clé').fill('Annuaire');
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await page.getByText('essaim-scim-abc').waitFor();
  expect(made).toMatchObject([{ body: { name: 'Annuaire', service: 'scim' } }]);
  await page.reload();
  await page.getByText('Annuaire de la fédération').first().waitFor();
  expect(await page.getByText('essaim-scim-abc').count()).toBe(0);
});
