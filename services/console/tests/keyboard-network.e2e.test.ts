// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { focused, hasFocus, tabTo } from './browser/walk.ts';
import { keys } from './fixtures/departures.ts';
import { tested } from './fixtures/providers.ts';
import type { Role } from './fixtures/sessions.ts';
import { department, idOf } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const mayenne = `/structures/${department('53').id}`;
const PRESSED = new Set(['Enter', 'Space', 'ArrowDown', 'ArrowRight', 'Escape']);

type Find = (page: Page) => Locator;
/** A control that is reached by Tab, and what is pressed or typed there. */
type Step = readonly [Find, ...string[]];
type Job = {
  role?: Role;
  path: string;
  steps: readonly Step[];
  /** What the service is asked, as `METHOD path`. */
  sends: RegExp;
  answer?: unknown;
};

const button =
  (name: string | RegExp): Find =>
  (page) =>
    page.getByRole('button', { name, exact: true }).first();
const field =
  (id: string): Find =>
  (page) =>
    page.locator(`#${id}`);
const radio =
  (name: string): Find =>
  (page) =>
    page.getByRole('radio', { name }).first();

const ID = '[\\da-f-]{36}';
const sent = (text: string): RegExp => new RegExp(`^${text.replaceAll(':id', ID)}$`);

/** What is done most on each of the network's screens. */
const JOBS: Record<string, Job> = {
  'structures: name a referent': {
    path: mayenne,
    steps: [
      [button('Nommer un référent'), 'Enter'],
      [field('referent-name'), 'Alix Martin'],
      [field('referent-email'), 'alix@exemple.org'],
      [button('Nommer ce référent'), 'Enter'],
    ],
    sends: sent('POST /api/identity/organisations/:id/referents'),
  },
  'structures: a renaming, seen before it is made': {
    role: 'national',
    path: mayenne,
    steps: [
      [radio('Rattachement'), 'ArrowRight', 'ArrowRight', 'ArrowRight'],
      [field('structure-name'), 'Ligue de la Mayenne'],
      [button('Voir ce qui se déplace'), 'Enter'],
    ],
    sends: sent('POST /api/identity/structure-changes/preview'),
  },
  'mandats: give one': {
    path: `${mayenne}/mandats`,
    steps: [
      [field('grant-person'), 'ArrowDown'],
      [field('grant-role'), 'ArrowDown'],
      [button('Donner ce mandat'), 'Enter'],
    ],
    sends: sent('POST /api/identity/mandates'),
  },
  'mandats: end one': {
    path: `${mayenne}/mandats`,
    steps: [
      [button(/^Changer/), 'Enter'],
      [field('end-reason'), 'Fin de mission'],
      [button('Mettre fin au mandat'), 'Enter'],
    ],
    sends: sent('POST /api/identity/mandates/:id/end'),
  },
  'mandats: prepare a sheet for somebody without an address': {
    path: `${mayenne}/mandats`,
    steps: [
      [field('printed-given'), 'Alix'],
      [field('printed-family'), 'Martin'],
      [button('Préparer la feuille'), 'Enter'],
    ],
    sends: sent('POST /api/identity/printable-invitations'),
  },
  'doublons: look for them': {
    path: '/doublons',
    steps: [[button('Chercher des doublons'), 'Enter']],
    sends: sent('POST /api/identity/organisation-duplicates/search'),
    answer: { found: 2 },
  },
  'doublons: say that they are two': {
    path: '/doublons',
    steps: [[button('Ce sont bien deux associations'), 'Enter']],
    sends: sent('POST /api/identity/organisation-duplicates/:id/decide'),
  },
  'code: type it': {
    path: '/code',
    steps: [[field('printed-code'), 'abcd efgh jkmn', 'Enter']],
    sends: sent('POST /api/code'),
    answer: {
      kind: 'password',
      givenName: 'Édith',
      username: 'edith.charme',
      provisionalPassword: 'abcd-efgh-jkmn-pqrs',
    },
  },
  'départs: confirm what became of an account': {
    role: 'hoster',
    path: '/departs',
    steps: [
      [(page) => page.locator('li', { hasText: 'Cartes' }).locator('summary'), 'Enter'],
      [radio('Retiré'), 'ArrowRight'],
      [button('Confirmer'), 'Enter'],
    ],
    sends: sent('POST /api/identity/offboarding-tools/:id/confirm'),
  },
  'fournisseurs: ask that one be put into service': {
    path: `/fournisseurs/${tested.id}`,
    steps: [[button('Demander la mise en service'), 'Enter']],
    sends: sent('POST /api/identity/identity-providers/:id/enable'),
    answer: { ...tested, state: 'enabled' },
  },
  'fournisseurs: add a domain': {
    path: `/fournisseurs/${tested.id}`,
    steps: [
      [field('provider-domain'), 'exemple.org'],
      [button('Ajouter le domaine'), 'Enter'],
    ],
    sends: sent('POST /api/identity/identity-providers/:id/domains'),
    answer: tested,
  },
  'clés: create one': {
    path: `${mayenne}/cles`,
    steps: [
      [field('key-name'), 'Annuaire'],
      [button('Créer la clé'), 'Enter'],
    ],
    sends: sent('POST /api/identity/machine-keys'),
    answer: { key: keys[0], secret: 'essaim-scim-abc' },
  },
  'clés: revoke one': {
    path: `${mayenne}/cles`,
    steps: [[button(/^Révoquer/), 'Enter']],
    sends: sent('POST /api/identity/machine-keys/:id/revoke'),
    answer: keys[2],
  },
};

const perform = async (page: Page, steps: readonly Step[]): Promise<void> => {
  for (const [find, ...presses] of steps) {
    await tabTo(page, find(page));
    for (const press of presses) {
      if (PRESSED.has(press)) await page.keyboard.press(press);
      else await page.keyboard.type(press);
    }
  }
};

test.each(Object.entries(JOBS))('%s, without a mouse', async (_name, job) => {
  await using opened = await app.open({ role: job.role ?? 'regional', path: job.path });
  const { page } = opened;
  if (job.answer !== undefined) {
    await page.route('**/api/**', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ json: job.answer }) : route.fallback(),
    );
  }
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await perform(page, job.steps);
  const request = await asked;
  expect(`${request.method()} ${new URL(request.url()).pathname}`).toMatch(job.sends);
  await (await request.response())?.finished();
  await expect.poll(() => focused(page)).not.toBe('nothing');
});

/** What opens a question; Escape closes it, and the focus comes back. */
const QUESTIONS: [string, Role, string, Find][] = [
  ['mandats: change one', 'regional', `${mayenne}/mandats`, button(/^Changer/)],
  ['fournisseurs: disable', 'regional', `/fournisseurs/${idOf(70, 2)}`, button('Désactiver')],
  ['fournisseurs: delete', 'regional', `/fournisseurs/${tested.id}`, button('Supprimer')],
];

test.each(QUESTIONS)('%s: Escape closes the question', async (_name, role, path, find) => {
  await using opened = await app.open({ role, path });
  const { page } = opened;
  await tabTo(page, find(page));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(find(page))).toBe(true);
});

test('the lists of the season and of the doubles change with the arrows alone', async () => {
  await using season = await app.open({ role: 'regional', path: `${mayenne}/adhesions` });
  await tabTo(season.page, season.page.locator('#membership-state'));
  await season.page.keyboard.press('ArrowDown');
  await expect.poll(() => new URL(season.page.url()).searchParams.get('state')).not.toBeNull();
  expect(await hasFocus(season.page.locator('#membership-state'))).toBe(true);
  await using doubles = await app.open({ role: 'regional', path: '/doublons' });
  await tabTo(doubles.page, radio('À trancher')(doubles.page));
  const asked = doubles.page.waitForRequest((request) => request.url().includes('state=same'));
  await doubles.page.keyboard.press('ArrowRight');
  await asked;
  expect(await hasFocus(radio('Fusionnés')(doubles.page))).toBe(true);
});
