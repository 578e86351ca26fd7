// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Planning } from '../src/web/api/schemas.ts';
import { axeFaults } from './browser/axe-faults.ts';
import { type Console, type Opened, openConsole } from './browser/open-console.ts';
import { focused, hasFocus, tabTo } from './browser/walk.ts';
import { help } from './fixtures/helps.ts';
import { idOf, region } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const button = ({ page }: Opened, name: string) => page.getByRole('button', { name, exact: true });
const written = ({ page }: Opened) => page.waitForRequest((request) => request.method() !== 'GET');
const sent = async (request: ReturnType<typeof written>) => {
  const { pathname } = new URL((await request).url());
  return `${(await request).method()} ${pathname}`;
};

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
