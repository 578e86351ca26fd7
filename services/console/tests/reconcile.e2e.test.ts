// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './browser/axe-faults.ts';
import { type Console, openConsole } from './browser/open-console.ts';
import { smallTargets } from './browser/small-targets.ts';
import { hasFocus, tabTo } from './browser/walk.ts';
import {
  reconcileDone,
  reconcilePlan,
  reconcileRuns,
  reconcileState,
} from './fixtures/reconcile.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const screen = () => app.open({ role: 'national', path: '/ecarts' });
const compare = (page: Page) =>
  page.getByRole('button', { name: 'Comparer maintenant' }).press('Enter');
const written = (page: Page) => page.waitForRequest((request) => request.method() === 'POST');
const decision = (page: Page, field: string, name: string) =>
  page.getByRole('group', { name: `Que faire de ${field}` }).getByRole('radio', { name });

test('with the keyboard: compare, take one value over with its reason, leave another, apply', async () => {
  await using opened = await screen();
  const { page, complaints } = opened;
  expect(plain(await page.locator('main .lead').textContent())).toMatch(
    /^3 écarts attendent votre décision\./,
  );
  await page.getByText(/9.mars, 10.h.40, après un changement dans Keycloak/).waitFor();
  const asked = page.waitForRequest('**/api/identity/reconcile/plan');
  await tabTo(page, page.getByRole('button', { name: 'Comparer maintenant' }));
  await page.keyboard.press('Enter');
  await asked;
  await page.getByRole('heading', { name: 'Ce qu’essaim ferait' }).waitFor();
  const objects = await page.locator('.objects h4').allTextContents();
  expect(objects.map(plain)).toEqual([
    'Modifier Domaine de connexion reseau-education-populaire',
    'Modifier Application tool-espace-pays-de-la-loire-019a3b5c',
    'Créer Groupe d’accès tool-espace-pays-de-la-loire-019a3b5c dep-53',
    'Supprimer Application tool-ancien',
    'Laissé : n’est pas à essaim Portée des jetons essaim-tool',
  ]);
  const values = await page.locator('.objects > li').first().locator('.sides').allTextContents();
  expect(values.map(plain)).toEqual([
    'Dans KeycloakUnion du MainePour essaimRéseau d’éducation populaire',
    'Dans Keycloak9000Pour essaim300',
  ]);
  expect(await page.getByRole('group', { name: 'Que faire de redirectUris' }).count()).toBe(0);
  expect(await decision(page, 'accessTokenLifespan', 'Reprendre de Keycloak').count()).toBe(0);
  await page.getByText('Ce plan supprime 1 objet de Keycloak.').waitFor();

  await tabTo(page, decision(page, 'displayName', 'Rétablir'));
  await page.keyboard.press('ArrowRight');
  expect(await decision(page, 'displayName', 'Reprendre de Keycloak').isChecked()).toBe(true);
  await tabTo(page, decision(page, 'accessTokenLifespan', 'Rétablir'));
  await page.keyboard.press('ArrowRight');
  const before = app.server.writes.length;
  const apply = page.getByRole('button', { name: 'Appliquer le plan' });
  await apply.press('Enter');
  const reason = page.getByLabel('Pourquoi reprendre ces valeurs de Keycloak');
  await page.locator('.err', { hasText: 'Il manque la raison.' }).waitFor();
  await expect.poll(() => hasFocus(reason)).toBe(true);
  expect(app.server.writes.length).toBe(before);
  await page.keyboard.type('Nom voté en assemblée');
  await page.route('**/reconcile/apply', (route) => route.fulfill({ json: reconcileDone }));
  const sent = written(page);
  await tabTo(page, apply);
  await page.keyboard.press('Enter');
  expect((await sent).postDataJSON()).toEqual({
    planId: reconcilePlan.planId,
    reason: 'Nom voté en assemblée',
    decisions: [
      { kind: 'realm', key: reconcilePlan.realm, field: 'displayName', decision: 'adopt' },
      { kind: 'realm', key: reconcilePlan.realm, field: 'accessTokenLifespan', decision: 'leave' },
    ],
  });
  const outcome = page.getByRole('status').filter({ hasText: 'C’est fait.' });
  await outcome.waitFor();
  expect(plain(await outcome.textContent())).toContain('Supprimé Application tool-ancien');
  expect(await page.locator('.objects').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a plan is readable in English on a phone', async () => {
  await using opened = await app.open({
    role: 'national',
    path: '/ecarts',
    language: 'en',
    width: 390,
  });
  const { page } = opened;
  await page.getByRole('button', { name: 'Compare now' }).press('Enter');
  const group = page.getByRole('group', { name: 'What to do about displayName' });
  await group.getByRole('radio', { name: 'Take over from Keycloak' }).press('Space');
  await page.getByLabel('Why take over these values from Keycloak').waitFor();
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(tooWide).toBeLessThanOrEqual(0);
  expect(await axeFaults(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
});

test('a plan that changed meanwhile says so, and is compared again', async () => {
  await using opened = await screen();
  const { page } = opened;
  await compare(page);
  const detail = 'Les écarts ont changé depuis que vous avez lu ce plan.';
  app.server.refuse({ status: 409, code: 'reconcile-plan-changed', detail });
  await page.getByRole('button', { name: 'Appliquer le plan' }).press('Enter');
  await page.getByRole('alert').filter({ hasText: detail }).waitFor();
  const asked = page.waitForRequest('**/api/identity/reconcile/plan');
  await page.getByRole('button', { name: 'Comparer de nouveau' }).press('Enter');
  await asked;
  await page.getByRole('button', { name: 'Appliquer le plan' }).waitFor();
  expect(await page.getByRole('alert').filter({ hasText: detail }).count()).toBe(0);
});

test('Keycloak that does not answer, and a plan without anything to do, are told in a sentence', async () => {
  await using opened = await screen();
  const { page } = opened;
  const detail =
    'Le service de connexion ne répond pas. Rien n’est perdu ; réessayez dans une minute.';
  await page.route('**/reconcile/plan', (route) =>
    route.fulfill({ status: 503, json: { code: 'keycloak-unreachable', detail } }),
  );
  await compare(page);
  await page.getByRole('alert').filter({ hasText: 'Le service de connexion' }).waitFor();
  await page.unroute('**/reconcile/plan');
  await page.route('**/reconcile/plan', (route) =>
    route.fulfill({ json: { ...reconcilePlan, changes: [], deletions: 0 } }),
  );
  await compare(page);
  await page.getByText('Rien à faire : Keycloak est tel qu’essaim le veut.').waitFor();
  expect(await page.getByRole('button', { name: 'Appliquer le plan' }).count()).toBe(0);
});

test('many deletions are asked for, and wait for somebody else', async () => {
  await using opened = await screen();
  const { page } = opened;
  await page.route('**/reconcile/plan', (route) =>
    route.fulfill({ json: { ...reconcilePlan, deletions: 6, secondPerson: true } }),
  );
  await page.route('**/reconcile/apply', (route) => route.fulfill({ json: reconcileRuns[1] }));
  await compare(page);
  await page.getByText('Ce plan supprime 6 objets de Keycloak.').waitFor();
  await page.getByText('devra l’approuver. Rien n’est fait avant.').waitFor();
  await page.getByRole('button', { name: 'Demander l’application du plan' }).press('Enter');
  await page.getByText('Votre demande attend l’accord d’une autre personne').waitFor();
});

test('a second person approves or refuses; whoever asked reads why they cannot', async () => {
  await using opened = await screen();
  const { page } = opened;
  const others = page.locator('.asked-run', { hasText: 'Demandé par Alix Durand' });
  const own = page.locator('.asked-run', { hasText: 'Demandé par Maxence Héron' });
  await own.getByText('C’est votre demande : une autre personne').waitFor();
  expect(await own.getByRole('button', { name: 'Approuver et appliquer' }).count()).toBe(0);
  expect(plain(await others.locator('p').first().textContent())).toBe(
    '6 suppressions. Demandé par Alix Durand, le 8 mars, 17 h 20.',
  );
  await others.getByText('Ce que cela ferait').press('Enter');
  await others.getByText('tool-ferme-6').waitFor();
  const detail = 'Cette demande n’attend plus de décision.';
  app.server.refuse({ status: 409, code: 'reconcile-run-not-waiting', detail });
  const approve = others.getByRole('button', { name: 'Approuver et appliquer' });
  await approve.press('Enter');
  await others.getByRole('alert').filter({ hasText: detail }).waitFor();
  const approved = written(page);
  await approve.press('Enter');
  const path = `/api/identity/reconcile/runs/${reconcileRuns[0]?.id}`;
  expect(new URL((await approved).url()).pathname).toBe(`${path}/approve`);
  const refused = written(page);
  await others.getByRole('button', { name: 'Refuser la demande' }).press('Enter');
  expect(new URL((await refused).url()).pathname).toBe(`${path}/refuse`);
});

test('the version, its flaws, what was taken over and the history stand on the screen', async () => {
  await using opened = await screen();
  const { page } = opened;
  const flaws = page.getByRole('region', { name: 'Keycloak 26.7.3' });
  await flaws.getByText('Trop ancien pour la production').waitFor();
  const link = flaws.getByRole('link', { name: 'CVE-2026-94000' });
  expect(await link.getAttribute('href')).toBe(reconcileState.knownFlaws.items[0]?.link);
  await flaws.getByText('Aucune version ne la corrige encore.').waitFor();
  await flaws.getByText(/Corrigée dans\s: 26\.4\.16, 26\.6\.7 et 26\.7\.4/).waitFor();
  await flaws.getByText('Liste relevée le 30 septembre 2026.').waitFor();

  const history = page.getByRole('table', { name: 'Plans appliqués ou demandés' });
  expect((await history.locator('.st').allTextContents()).map(plain)).toEqual([
    'Attend une autre personne',
    'Attend une autre personne',
    'Fait',
    'Refusé',
    'Sans réponse en 72 heures',
  ]);
  await page.getByRole('button', { name: 'Page suivante' }).press('Enter');
  await page.getByText('21 à 40 sur 45').waitFor();
  const ended = written(page);
  await page
    .getByRole('button', { name: 'Ne plus reprendre ssoSessionIdleTimeout' })
    .press('Enter');
  expect(new URL((await ended).url()).pathname).toBe(
    `/api/identity/reconcile/adoptions/${reconcileState.adoptions[0]?.id}/end`,
  );
});

test('it stands in the menu of the nation; other hats read whose it is', async () => {
  await using opened = await app.open({ role: 'national', path: '/a-faire' });
  await opened.page.getByRole('button', { name: 'Plus d’écrans' }).first().press('Enter');
  await opened.page.getByRole('menuitem', { name: 'Écarts avec Keycloak' }).press('Enter');
  await opened.page.waitForURL(/\/ecarts$/);
  await using other = await app.open({ role: 'regional', path: '/a-faire' });
  await other.page.getByRole('button', { name: 'Plus d’écrans' }).first().press('Enter');
  await other.page.getByRole('menuitem', { name: 'Journal' }).waitFor();
  expect(await other.page.getByRole('menuitem', { name: 'Écarts avec Keycloak' }).count()).toBe(0);
  await other.page.keyboard.press('Escape');
  let asked = 0;
  other.page.on(
    'request',
    (request) => (asked += Number(request.url().includes('/api/identity/reconcile'))),
  );
  await other.page.goto(`${app.server.url}/ecarts`);
  await other.page.getByText('Les écarts avec Keycloak sont l’affaire de').waitFor();
  expect(asked).toBe(0);
});
