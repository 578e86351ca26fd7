// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './browser/axe-faults.ts';
import { button, sent, written } from './browser/by-keyboard.ts';
import { type Console, openConsole } from './browser/open-console.ts';
import { focused, hasFocus, tabTo } from './browser/walk.ts';
import { idOf } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

test('declaring a task, with a file and figures', async () => {
  const path = `/taches/${idOf(21, 1)}`;
  await using opened = await app.open({ role: 'departmental', path });
  const { page } = opened;
  const form = page.locator('form.declare');
  // Listened for well before it opens: the browser must know by then that its dialog is not wanted.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, form.getByLabel('Montant en euros'));
  await page.keyboard.type('39941');
  await tabTo(page, form.getByLabel('Nombre de comptes prévus'));
  await page.keyboard.type('450');
  await tabTo(page, form.getByRole('button', { name: 'Ajouter une photo ou un fichier' }));
  await page.keyboard.press('Enter');
  const upload = written(opened);
  // The answer with the file comes late: what is typed meanwhile must stay.
  const arrival = Promise.withResolvers<void>();
  await page.route(`**${path.replace('/taches', '/api/planning/tasks')}`, async (route) => {
    await arrival.promise;
    await route.continue();
  });
  const dialog = await chooser;
  await dialog.setFiles({
    name: 'budget.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  expect(await sent(upload)).toBe(`POST /api/planning${path.replace('taches', 'tasks')}/files`);
  await tabTo(page, form.getByLabel('Connexions d’essai réussies'));
  await page.keyboard.type('2');
  await tabTo(page, form.getByLabel('Édith Charme'));
  await page.keyboard.press('Space');
  await tabTo(page, button(opened, 'Déclarer faite'));
  await page.getByText('Le fichier est en route').waitFor();
  await page.keyboard.press('Enter');
  arrival.resolve();
  await page.getByText('Le fichier est en route').waitFor({ state: 'hidden' });
  const request = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(request)).toBe(`POST /api/planning${path.replace('taches', 'tasks')}/declare`);
  const { evidence } = (await request).postDataJSON() as { evidence: { values: object }[] };
  expect(evidence[0]?.values).toMatchObject({ amount: 39_941, users: 450 });
  const values = Object.assign({}, ...evidence.map((one) => one.values)) as object;
  expect(values).toMatchObject({
    documents: [expect.any(String)],
    mandates: [expect.any(String)],
    signIns: 2,
  });
});

test('refusing a declaration: the focus follows to the message, and back', async () => {
  await using opened = await app.open({ role: 'regional', path: `/taches/${idOf(21, 5)}` });
  const { page } = opened;
  await tabTo(page, button(opened, 'Refuser, avec un message'));
  await page.keyboard.press('Enter');
  const message = page.getByLabel('Pourquoi, et ce qu’il faut reprendre');
  await message.waitFor();
  await expect.poll(() => hasFocus(message)).toBe(true);
  await tabTo(page, button(opened, 'Ne pas refuser'));
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(button(opened, 'Refuser, avec un message'))).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(message)).toBe(true);
  await tabTo(page, button(opened, 'Envoyer le refus'));
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(message)).toBe(true);
  expect(await message.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.type('Il manque la feuille du 6 mars.');
  await tabTo(page, button(opened, 'Envoyer le refus'));
  const request = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(request)).toMatch(/\/refuse$/);
});

test('accepting a declaration', async () => {
  await using opened = await app.open({ role: 'regional', path: `/taches/${idOf(21, 5)}` });
  await tabTo(opened.page, button(opened, 'Accepter la déclaration'));
  const request = written(opened);
  await opened.page.keyboard.press('Enter');
  expect(await sent(request)).toMatch(/\/accept$/);
  expect(await focused(opened.page)).not.toBe('nothing');
});

test('taking the acceptance of a gate back, which wants a reason', async () => {
  await using opened = await app.open({ role: 'regional', path: `/jalons/${idOf(23, 2)}` });
  const { page } = opened;
  await tabTo(page, page.getByText('Revenir sur l’acceptation du jalon').first());
  await page.keyboard.press('Enter');
  const reason = page.getByLabel('Pourquoi revenir là-dessus');
  await tabTo(page, button(opened, 'Revenir sur l’acceptation du jalon'));
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(reason)).toBe(true);
  await page.keyboard.type('Une signature manque.');
  await tabTo(page, button(opened, 'Revenir sur l’acceptation du jalon'));
  const request = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(request)).toMatch(/\/take-back$/);
});

test('an association begins a task of its checklist and is led to it', async () => {
  await using opened = await app.open({ role: 'local', path: '/a-faire' });
  const { page } = opened;
  await tabTo(page, button(opened, 'Commencer cette tâche'));
  const request = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(request)).toBe(`POST /api/planning/campaigns/${idOf(20, 1)}/local-tasks`);
  expect((await request).postDataJSON()).toMatchObject({ template: 'L01' });
});

test('pinning the date of a task, which wants a day and a reason', async () => {
  await using opened = await app.open({ role: 'regional', path: `/taches/${idOf(21, 6)}` });
  const { page } = opened;
  await page.getByText('Date épinglée : pas avant le').waitFor();
  await tabTo(page, page.getByText('Épingler un autre jour'));
  await page.keyboard.press('Enter');
  expect(await axeFaults(page)).toEqual([]);
  await tabTo(page, button(opened, 'Épingler la date'));
  await page.keyboard.press('Enter');
  const day = page.getByLabel('Pas avant le', { exact: true });
  await expect.poll(() => hasFocus(day)).toBe(true);
  await day.fill('2027-05-03');
  await tabTo(page, button(opened, 'Épingler la date'));
  await page.keyboard.press('Enter');
  const reason = page.getByLabel('Pourquoi pas avant');
  await expect.poll(() => hasFocus(reason)).toBe(true);
  await page.keyboard.type('Congrès départemental.');
  await tabTo(page, button(opened, 'Épingler la date'));
  const request = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(request)).toMatch(/^PUT .*\/pin$/);
});

test('taking the pin of a task away', async () => {
  await using opened = await app.open({ role: 'regional', path: `/taches/${idOf(21, 6)}` });
  await tabTo(opened.page, button(opened, 'Ôter l’épingle'));
  const request = written(opened);
  await opened.page.keyboard.press('Enter');
  expect(await sent(request)).toMatch(/^DELETE .*\/pin$/);
});

test('accepting several declarations at once, one of which is refused', async () => {
  await using opened = await app.open({ role: 'regional', path: '/a-faire' });
  const { page } = opened;
  await tabTo(page, page.getByText('Accepter plusieurs déclarations à la fois'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('checkbox', { name: 'Toutes' }));
  await page.keyboard.press('Space');
  const before = app.server.writes.length;
  const detail = 'Cette tâche a changé depuis que vous l’avez ouverte.';
  app.server.refuse({ status: 409, code: 'task-state-refused', detail });
  await tabTo(page, button(opened, 'Accepter les 2 déclarations cochées'));
  await page.keyboard.press('Enter');
  await page.getByText('Une déclaration est acceptée.').waitFor();
  await page.getByText(detail).waitFor();
  expect(app.server.writes.length).toBe(before + 2);
});

test('saying an absence', async () => {
  await using opened = await app.open({ role: 'regional', path: '/a-faire' });
  const { page } = opened;
  await tabTo(page, page.getByText('Dire une absence'));
  await page.keyboard.press('Enter');
  await page.getByText('Du samedi 10 avril au dimanche 25 avril').waitFor();
  await page.locator('#absence-firstDay').fill('2027-08-01');
  await page.locator('#absence-lastDay').fill('2027-08-15');
  await tabTo(page, button(opened, 'Noter cette absence'));
  const request = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(request)).toBe('POST /api/planning/absences');
});

test('a task that began on an earlier day', async () => {
  await using opened = await app.open({ role: 'departmental', path: `/taches/${idOf(21, 2)}` });
  const { page } = opened;
  await tabTo(page, page.locator('summary', { hasText: 'Elle a commencé un autre jour' }));
  await page.keyboard.press('Enter');
  await tabTo(page, button(opened, 'Noter ce jour'));
  await page.keyboard.press('Enter');
  const day = page.getByLabel('Commencée le');
  await expect.poll(() => hasFocus(day)).toBe(true);
  await day.fill('2027-03-01');
  const request = written(opened);
  await button(opened, 'Noter ce jour').press('Enter');
  expect(await sent(request)).toBe(`POST /api/planning/tasks/${idOf(21, 2)}/start`);
  expect((await request).postDataJSON()).toEqual({ startedOn: '2027-03-01' });
});

test('what was pressed goes away: the focus stays near', async () => {
  await using opened = await app.open({ role: 'departmental', path: `/taches/${idOf(21, 2)}` });
  const { page } = opened;
  await tabTo(page, page.locator('summary', { hasText: 'Demander de l’aide' }));
  await page.keyboard.press('Enter');
  await tabTo(page, button(opened, 'Demander de l’aide'));
  await page.keyboard.press('Enter');
  await page.getByText('Votre demande est partie.').waitFor();
  await expect.poll(() => focused(page)).not.toBe('nothing');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('est partie');
});

test('inviting, from the card of a department', async () => {
  await using opened = await app.open({ role: 'regional', path: '/mes-departements' });
  const { page } = opened;
  await tabTo(page, page.getByRole('button', { name: /^Inviter une personne/ }));
  await page.keyboard.press('Enter');
  const address = page.locator('#invite-email');
  await expect.poll(() => hasFocus(address)).toBe(true);
  await page.keyboard.type('sacha@exemple.org');
  await tabTo(page, page.locator('#invite-role'));
  await page.keyboard.press('ArrowDown');
  const request = written(opened);
  await tabTo(page, button(opened, 'Envoyer l’invitation'));
  await page.keyboard.press('Enter');
  expect(await sent(request)).toBe('POST /api/identity/invitations');
  expect((await request).postDataJSON()).toMatchObject({
    email: 'sacha@exemple.org',
    role: 'technical',
  });
  await page.getByText('L’invitation de sacha@exemple.org est en route.').waitFor();
  expect(await focused(page)).not.toBe('nothing');
});

test('requesting a tool of the catalogue, which leads to its activation', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/catalogue' });
  const { page } = opened;
  await tabTo(page, page.getByRole('link', { name: /Vidéos Pays de la Loire/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Vidéos Pays de la Loire' }).waitFor();
  await expect.poll(() => focused(page)).toBe('main#contenu');
  await tabTo(page, page.getByLabel('Un mot pour qui accepte'));
  await page.keyboard.type('Pour notre assemblée.');
  await tabTo(page, button(opened, 'Demander PeerTube'));
  const request = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(request)).toBe('POST /api/catalog/activations');
  await page.waitForURL(/\/activations\//);
  await expect.poll(() => focused(page)).toBe('main#contenu');
});

test('activating a tool for all departments: seen first, then asked for', async () => {
  await using opened = await app.open({ role: 'national', path: '/activations-en-nombre' });
  const { page } = opened;
  await tabTo(page, page.getByLabel('Un nom pour la retrouver'));
  await page.keyboard.type('Vague 1');
  await tabTo(page, page.getByLabel(/Espace Pays de la Loire/));
  await page.keyboard.press('Space');
  await tabTo(page, button(opened, 'Voir ce que cela ferait'));
  await page.keyboard.press('Enter');
  await page.getByText('96 structures sur 101 l’auront.').waitFor();
  await tabTo(page, button(opened, 'Demander ces activations'));
  const request = written(opened);
  await page.keyboard.press('Enter');
  expect(await sent(request)).toBe('POST /api/catalog/activation-runs');
  await page.getByRole('heading', { level: 1, name: 'Visio pour chaque département' }).waitFor();
  await tabTo(page, button(opened, 'Approuver et lancer'));
});
