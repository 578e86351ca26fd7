// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './browser/axe-faults.ts';
import { type Console, openConsole } from './browser/open-console.ts';
import { asked } from './fixtures/approvals.ts';
import { idOf } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const TASK = idOf(21, 1);

test('says what a declaration lacks, leads to each field, and keeps what was typed', async () => {
  await using opened = await app.open({ role: 'departmental', path: `/taches/${TASK}` });
  const { page, complaints } = opened;
  const form = page.locator('form.declare');
  await form.getByLabel('Un mot pour qui accepte').fill('Voté à l’unanimité.');
  const before = app.server.writes.length;
  await form.getByRole('button', { name: 'Déclarer faite' }).click();
  const summary = form.getByRole('alert');
  await summary.waitFor();
  expect(app.server.writes.length).toBe(before);
  const links = summary.getByRole('link');
  expect(await links.count()).toBe(4);
  const target = (await links.first().getAttribute('href'))?.slice(1);
  const focused = () => page.evaluate(() => document.activeElement?.id);
  expect(await focused()).toBe(target);
  await form.getByLabel('Nombre de comptes prévus').fill('340');
  expect(await links.count()).toBe(3);
  expect(await focused()).not.toBe(target);
  await links.first().click();
  const field = page.locator(`[id="${target}"]`);
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  const described = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const texts = await Promise.all(
    described.map((id) => page.locator(`[id="${id}"]`).textContent()),
  );
  expect(texts.join(' ').trim()).not.toBe('');
  await page.reload();
  await form.getByRole('button', { name: 'Déclarer faite' }).waitFor();
  expect(await form.getByLabel('Un mot pour qui accepte').inputValue()).toBe('Voté à l’unanimité.');
  expect(complaints).toEqual([]);
});

test('shows the sentence of a refusal as the service gave it, and keeps what was typed', async () => {
  await using opened = await app.open({ role: 'regional', path: '/mes-departements' });
  const { page } = opened;
  const address = page.locator('#invite-email');
  await address.fill('sans-arobase');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await page.getByRole('alert').waitFor();
  expect(await address.getAttribute('aria-invalid')).toBe('true');
  expect(await address.inputValue()).toBe('sans-arobase');
  await address.fill('sacha@exemple.org');
  const detail = 'Cette personne a déjà ce mandat. Choisissez un autre rôle.';
  app.server.refuse({ status: 409, code: 'mandate-exists', detail });
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await page.getByRole('alert').filter({ hasText: detail }).waitFor();
  expect(await address.inputValue()).toBe('sacha@exemple.org');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await page.getByText('L’invitation de sacha@exemple.org est en route.').waitFor();
  expect(await address.inputValue()).toBe('');
});

test('a located refusal stands at its field, leads to it, and has a summary', async () => {
  await using opened = await app.open({ role: 'regional', path: '/mes-departements' });
  const { page } = opened;
  await page.locator('#invite-email').fill('sacha@exemple.org');
  const detail = 'Ce nom est trop long. Raccourcissez-le.';
  app.server.refuse({
    status: 400,
    code: 'invitation-invalid',
    detail: 'L’invitation n’est pas partie.',
    errors: [
      { where: '/body/familyName', code: 'name-too-long', detail },
      { where: '/body/role', code: 'request-invalid', detail: 'must be equal to one of' },
    ],
  });
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'L’invitation n’est pas partie.' });
  await summary.getByRole('link', { name: detail }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('invite-family');
  for (const [id, text] of [
    ['invite-family', detail],
    ['invite-role', 'Ce champ n’est pas accepté tel qu’il est. Corrigez-le.'],
  ] as const) {
    const field = page.locator(`#${id}`);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${described}"]`).textContent()).toBe(text);
  }
  expect(await page.locator('#invite-email').getAttribute('aria-invalid')).toBeNull();
  await summary.getByRole('link').last().click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('invite-role');
});

test('people of a file are invited after each bad line was named', async () => {
  await using opened = await app.open({ role: 'regional', path: '/mes-departements' });
  const { page } = opened;
  const panel = page.getByRole('region', { name: 'Inviter en nombre, depuis un fichier CSV' });
  const file = { name: 'invitations.csv', mimeType: 'text/csv', buffer: Buffer.from('email\n') };
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    panel.getByRole('button', { name: 'Choisir un fichier' }).press('Enter'),
  ]);
  const dryRun = page.waitForRequest((request) => request.url().includes('dryRun=true'));
  await chooser.setFiles(file);
  expect((await dryRun).headers()['content-type']).toBe('text/csv');
  const report = panel.getByRole('status');
  await report.getByText('28 lignes lues, 2 à corriger. Rien n’est encore envoyé.').waitFor();
  await report.getByText('Ligne 7\u00A0: « lou@ » n’est pas une adresse.').waitFor();
  const sent = page.waitForRequest((request) => request.url().includes('partial=true'));
  await panel.getByRole('button', { name: 'Envoyer les 26 valables' }).press('Enter');
  expect((await sent).postData()).toBe('email\n');
  await panel.getByText('26 invitations sont en route.').waitFor();
});

test('more invitations than one person may send wait for a second one, and the page says so', async () => {
  await using opened = await app.open({ role: 'regional', path: '/mes-departements' });
  const { page } = opened;
  await page.route('**/invitations/import?*partial=true*', (route) =>
    route.fulfill({
      json: {
        dryRun: false,
        applied: false,
        created: 26,
        updated: 0,
        unchanged: 0,
        ignored: 0,
        errors: [],
        warnings: [],
        approval: asked,
      },
    }),
  );
  const panel = page.getByRole('region', { name: 'Inviter en nombre, depuis un fichier CSV' });
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('email\n') });
  await panel.getByRole('button', { name: 'Envoyer les 26 valables' }).press('Enter');
  await panel.getByText('Plus de 20 invitations se décident à deux.').waitFor();
  expect(await panel.getByText('sont en route').count()).toBe(0);
  await panel.getByRole('link', { name: 'Voir la demande' }).click();
  await page.waitForURL('**/demandes');
});

test('the other language is one press away', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/catalogue' });
  const { page } = opened;
  const written = page.waitForRequest((request) => request.method() === 'PUT');
  await page.locator('.top .lang').click();
  expect((await written).postDataJSON()).toEqual({ language: 'en' });
  await page.locator('html[lang=en]').waitFor();
  expect(await page.locator('h1').textContent()).toBe('Catalogue');
  await page.getByRole('button', { name: 'Search', exact: true }).last().waitFor();
});

test('a file that is too large or of another kind is refused before it is sent', async () => {
  await using opened = await app.open({ role: 'departmental', path: `/taches/${TASK}` });
  const { page } = opened;
  const before = app.server.writes.length;
  const input = page.locator('form.declare input[type=file]').first();
  const large = {
    name: 'budget.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(10_485_761),
  };
  await input.setInputFiles(large);
  await page.locator('form.declare .err').waitFor();
  expect(app.server.writes.length).toBe(before);
});

test('lending: what is missing is said, then it is sent once', async () => {
  await using opened = await app.open({ role: 'national', path: '/ressources' });
  const { page } = opened;
  await page.getByText('Prêter à une autre structure').click();
  const form = page.locator('form').filter({ hasText: 'Jours par semaine' });
  await form.getByRole('button', { name: 'Proposer ce prêt' }).click();
  await page.getByText('Donnez un nombre de jours par semaine, par exemple 1,5.').waitFor();
  await form.getByLabel('Jours par semaine').fill('1,5');
  await form.getByLabel('Premier jour').fill('2027-04-05');
  await form.getByLabel('Dernier jour').fill('2027-06-25');
  await form.getByLabel('Pourquoi').fill('Une formatrice est en congé.');
  const request = page.waitForRequest((one) => one.method() === 'POST');
  await form.getByRole('button', { name: 'Proposer ce prêt' }).click();
  expect((await request).postDataJSON()).toMatchObject({
    resource: 'trainer_days',
    perWeek: 1.5,
    firstDay: '2027-04-05',
    lastDay: '2027-06-25',
  });
  await page.getByText('Le prêt est proposé.').waitFor();
});

test('a loan that is offered waits in « À faire »; the keyboard accepts it, and what follows is said', async () => {
  await using opened = await app.open({ role: 'regional', path: '/a-faire', width: 390 });
  const { page } = opened;
  const offers = page.getByRole('region', { name: 'Des moyens que l’on vous prête' });
  await offers.getByText('Proposé, ne compte pas encore').waitFor();
  const request = page.waitForRequest((one) => one.url().endsWith('/accept'));
  await offers.getByRole('button', { name: 'Accepter le prêt' }).press('Enter');
  expect((await request).headers()['if-match']).toBe('"1"');
  await offers.getByRole('status').getByText('Le prêt est accepté').waitFor();
  await page.locator('#prets-proposes h2:focus').waitFor();
});

test('a calendar address is shown once, and can be replaced or taken away', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/a-faire' });
  const { page } = opened;
  await page.getByText('S’abonner au calendrier').click();
  const made = page.waitForRequest((one) => one.method() === 'POST');
  await page.getByRole('button', { name: 'Nouvelle adresse' }).click();
  expect((await made).postDataJSON()).toEqual({ scope: 'mine' });
  const address = page.getByLabel('Adresse du calendrier');
  await address.waitFor();
  expect(await address.inputValue()).toMatch(/^http:\/\/localhost:\d+\/agenda\/[\w-]{43}\.ics$/);
  expect(
    await page.getByRole('link', { name: 'Ouvrir dans mon agenda' }).getAttribute('href'),
  ).toMatch(/^webcal:/);
  const gone = page.waitForRequest((one) => one.method() === 'DELETE');
  await page.getByRole('button', { name: 'Retirer l’adresse' }).click();
  await gone;
  await address.waitFor({ state: 'hidden' });
});

test('a file of tasks is checked line by line, then recorded', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/a-faire' });
  const { page } = opened;
  await page.getByText('Travailler dans un tableur').click();
  const send = page.getByRole('button', { name: 'Vérifier le fichier' });
  await send.click();
  await page.getByText('Il manque le fichier. Choisissez-en un, puis recommencez.').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Fichier des tâches Choisir un fichier' }).click();
  await (
    await chooser
  ).setFiles({
    name: 'taches.csv',
    mimeType: 'text/csv',
    // As an old spreadsheet saves it.
    buffer: Buffer.from('Adresse;État\r\n1;pr\xeate\r\n', 'latin1'),
  });
  await page.getByText('taches.csv').waitFor();
  const checked = page.waitForRequest((one) => one.method() === 'POST');
  await send.click();
  expect((await checked).postDataJSON()).toEqual({
    csv: 'Adresse;État\r\n1;prête\r\n',
    dryRun: true,
  });
  await page.getByText('commencée le 2 mars.').waitFor();
  const recorded = page.waitForRequest((one) => one.method() === 'POST');
  await page.getByRole('button', { name: 'Noter ces changements' }).click();
  expect((await recorded).postDataJSON()).toEqual({ csv: 'Adresse;État\r\n1;prête\r\n' });
  await page.getByText('1 ligne est notée.').waitFor();
});

test('attaches a tool by its profile and its address, gives its configuration, and tries the sign-in', async () => {
  await using opened = await app.open({ role: 'hoster', path: '/outils/attacher' });
  const { page } = opened;
  await page.getByRole('button', { name: 'Attacher cet outil' }).click();
  expect(await page.locator('#attach-address').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Outil', { exact: true }).selectOption('generic-saml');
  await page.getByText('Il ne publie pas de métadonnées').click();
  await page.getByLabel('Identifiant (entityID) de l’outil').fill('https://wiki.example');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel('Outil', { exact: true }).selectOption('nextcloud');
  await page.locator('#attach-address').fill('https://espace.nuage49.example');
  const detail = 'Un outil est déjà rattaché à cette adresse. Détachez-le d’abord.';
  app.server.refuse({ status: 409, code: 'instance-attached-otherwise', detail });
  await page.getByRole('button', { name: 'Attacher cet outil' }).click();
  await page.getByRole('alert').getByText(detail).waitFor();
  await page.getByRole('button', { name: 'Attacher cet outil' }).click();
  await page.getByRole('heading', { name: 'La configuration à installer' }).waitFor();
  expect(app.server.writes.at(-1)).toBe('POST /api/catalog/tool-attachments');
  await page.getByRole('button', { name: 'Essayer maintenant' }).click();
  await page.getByText('Espace Pays de la Loire ne répond pas').waitFor();
});
