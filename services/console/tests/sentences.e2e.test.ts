// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { idOf } from './fixtures/places.ts';
import { budget } from './fixtures/tasks.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const PROPOSAL = `/atelier?proposal=${idOf(31, 2)}`;
const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

test('one day earlier is told with the names of tasks and places, never with their keys', async () => {
  await using opened = await app.open({ role: 'national', path: PROPOSAL });
  const panel = opened.page.locator('.why-panel');
  const tried = panel.locator('li', { hasText: 'Un jour plus tôt' });
  await tried.waitFor();
  expect(plain(await tried.textContent())).toBe(
    'Un jour plus tôt a été essayé : « Former les associations pilotes (deux sessions) (Ain) » ' +
      'ne se termine que le 21 octobre. Puis 20 jours ouvrés.',
  );
  const slack = panel.locator('li', { hasText: 'Sans déplacer la fin' });
  expect(plain(await slack.textContent())).toBe(
    'Sans déplacer la fin du plan : elle peut commencer jusqu’au 29 novembre, soit 7 jours plus tard.',
  );
  expect(await panel.textContent()).not.toMatch(/@|dep-01|FS/);
});

test('nine notices of provisional calendars make one note, with the reasons on demand', async () => {
  await using opened = await app.open({ role: 'national', path: PROPOSAL });
  const { page } = opened;
  const note = page.locator('main .note').filter({ hasText: 'provisoires' });
  expect(await note.count()).toBe(1);
  expect(plain(await note.locator('p').first().textContent())).toContain('1er septembre 2028');
  await note.getByText('Voir les 2 raisons').click();
  const reasons = await note.getByRole('listitem').allTextContents();
  expect(reasons.map(plain)).toEqual([
    'Vacances scolaires supposées à partir du 1er septembre 2028 : zones A, B et C, Corse, Guadeloupe, La Réunion et Mayotte.',
    'Capacité supposée constante à partir du 31 décembre 2028 : jours de formateurs (Union nationale et Auvergne-Rhône-Alpes).',
  ]);
});

test('two scenarios stand side by side, each figure with its difference in words', async () => {
  await using opened = await app.open({ role: 'national', path: PROPOSAL });
  const panel = opened.page.locator('#scenarios');
  const row = async (name: string) =>
    plain(await panel.getByRole('row', { name, exact: false }).first().textContent());
  await panel.getByRole('row', { name: 'Fin probable' }).waitFor();
  expect(await row('Fin probable')).toContain('9 octobre 20282 octobre 20287 jours plus tôt');
  expect(await row('jours de formateurs')).toContain('fois plein : 12 de moins');
  expect(await row('Gini')).toContain('plus juste');
  await panel.getByText('Voir les chiffres du graphique').click();
  const month = panel.getByRole('row', { name: 'octobre 2027' });
  expect(plain(await month.textContent())).toContain('4 500 (10 départements)4 500');
  const choice = panel.getByLabel('Comparer avec');
  expect(plain(await choice.locator('option:checked').textContent())).toBe('Plan du 9 mars (1)');
});

test('what is to be expected of a campaign is told beside its picture, with its figures and its causes', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/campagne' });
  const { page } = opened;
  const panel = page.getByRole('region', { name: 'Les 28 départements seront en service' });
  await panel.getByText('3 150 utilisateurs sur 12 600 sont en service.').waitFor();
  const text = plain(await panel.textContent());
  expect(text).toContain('Quatre utilisateurs sur cinq le seront au plus tard le 15 novembre 2027');
  expect(text).toContain('31 octobre 2027 (P80), 26 septembre 2027 une fois sur deux.');
  expect(text).toContain('76 % des P80 sont tenues (80 % attendus), 41 % des P50');
  expect(text).toContain('En moyenne, 6 jours trop optimiste.');
  await panel.getByText('Voir les chiffres du graphique').click();
  const today = panel.getByRole('row', { name: '9 mars 2027' });
  expect(plain(await today.textContent())).toBe('9 mars 2027 (aujourd’hui)87777');
  const causes = page.getByRole('region', { name: '3 causes déplacent' });
  const [first] = (await causes.getByRole('listitem').allTextContents()).map(plain);
  expect(first).toBe(
    '+ 35 jFormer les associations pilotes (Nouvelle-Aquitaine)les moyens manquaient, 9 départements',
  );
});

test('departments that miss the same thing are told once, with everything that would do', async () => {
  await using opened = await app.open({ role: 'national', path: PROPOSAL });
  const panel = opened.page.getByRole('region', { name: '2 départements ne sont pas placés' });
  const items = (await panel.getByRole('listitem').allTextContents()).map(plain);
  expect(items).toEqual([
    'Guadeloupe et Mayotte' +
      'L’hébergement de la région et la réserve nationale ne suffisent pas : il manque 450 comptes et 900 Go.' +
      'Ce qui suffirait à chacun : 450 comptes d’hébergement et 900 gigaoctets d’hébergement de plus, de sa région ou de la réserve nationale.',
  ]);
});

test('a number that falls short is told with its unit, and what it takes', async () => {
  await using opened = await app.open({ role: 'regional', path: `/jalons/${idOf(22, 1)}` });
  const row = opened.page.getByRole('row', { name: /Budget approuvé/ });
  expect(plain(await row.textContent())).toContain('70 % ; il en faut 80 %.');
});

test('the journal names the mandate, the task and the tool, never their keys', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/journal' });
  const { page } = opened;
  const line = async (action: RegExp) =>
    plain(await page.getByRole('row', { name: action }).textContent());
  expect(await line(/déclarée faite/)).toContain(
    'Camille MartinCoordination départementale, Fédération Mayenne',
  );
  expect(await line(/déclarée faite/)).toContain(`${budget.title.fr} · Fédération Mayenne`);
  expect(await line(/Une étape/)).toContain('Nextcloud, Installer la configuration dans l’outil');
  expect(await line(/est invitée/)).toContain('sacha.petit@exemple.org, Coordination');
  expect(await page.locator('table').textContent()).not.toContain('D04');
});

test('an invitation says which mandate it gives before it is accepted', async () => {
  await using opened = await app.open({
    role: 'departmental',
    path: '/invitation?token=abcdefghij0123456789_-',
  });
  const lead = opened.page.locator('main .lead');
  await opened.page.getByRole('button', { name: 'Accepter l’invitation' }).waitFor();
  expect(plain(await lead.textContent())).toContain(
    'Votre mandat : Coordination départementale, Fédération d’éducation populaire de la Mayenne.',
  );
});

test('who can unblock a task is written to from its card', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/a-faire' });
  const card = opened.page.locator('article.blocked');
  expect(plain(await card.locator('.t-meta').textContent())).toContain('Bloquée depuis 6 jours');
  const link = card.getByRole('link', { name: 'Relancer Dominique Bernard' });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.protocol).toBe('mailto:');
  expect(address.searchParams.get('subject')).toMatch(/^Mettre en service .* \(Mayenne\)$/);
});

test('a wave gate counts departments, not criteria, and says how many there are', async () => {
  await using opened = await app.open({ role: 'national', path: '/campagne' });
  const decision = opened.page.locator('#decisions').filter({ hasText: 'vague 1' });
  const text = plain(await decision.textContent());
  expect(text).toContain('7 départements sur 8 ont franchi G3 ; il en faut 6 (70 %).');
  expect(text).not.toMatch(/7 critères/);
});

test('what a playbook gives in French alone is marked as French on an English page', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/a-faire', language: 'en' });
  const { page } = opened;
  const marked = page.locator('main [lang=fr]');
  const texts = (await marked.allTextContents()).map(plain);
  expect(texts).toContain('Former l’équipe projet et les salariés (deux jours)');
  expect(texts).toContain('Budget approuvé, nombre de comptes prévus');
  expect(texts).not.toContain('Estimate needs, budget and funding');
  await page.goto(`${app.server.url}/taches/${idOf(21, 2)}`);
  await page.locator('h1[lang=fr]', { hasText: 'Former l’équipe' }).waitFor();
  await page.goto(`${app.server.url}/taches/${idOf(21, 1)}`);
  await page.locator('h1:not([lang])', { hasText: 'Estimate needs' }).waitFor();
});

test('a link to its end is told on the page of a task, which is not declared before', async () => {
  await using opened = await app.open({ role: 'departmental', path: `/taches/${idOf(21, 3)}` });
  const { page } = opened;
  const facts = page.locator('dl', { hasText: 'Ne se déclare pas avant' });
  await facts.first().waitFor();
  expect(plain(await facts.first().textContent())).toContain(
    'Ne se déclare pas avantChoisir l’hébergeur de proximité (Pays de la Loire)',
  );
  expect(await page.getByRole('button', { name: 'Déclarer faite' }).count()).toBe(0);
});
