// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import type { Planning } from '../src/web/api/schemas.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { tabTo } from './browser/walk.ts';
import { olderPlaybook, playbook } from './fixtures/campaigns.ts';
import { playbookDraft, refusedDraft } from './fixtures/playbook-edits.ts';
import { refusedReport, validReport } from './fixtures/playbooks.ts';
import { openUpdateDraft, ownPlaybook, updateDraft } from './fixtures/variants.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const IMPORT = '**/api/planning/playbooks/import-text';
const yaml = (text: string) => ({
  name: 'plan.yaml',
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});

const choose = async (page: Page, text: string) => {
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.locator('#playbook-file'));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(yaml(text));
  await page.getByText('plan.yaml').waitFor();
};
const press = async (page: Page, name: string) => {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
};

const isFocused = (element: Element) => element === document.activeElement;

test('with the keyboard: a file is checked, corrected, checked again and published', async () => {
  await using opened = await app.open({ role: 'national', path: '/plans-types' });
  const { page, complaints } = opened;
  const bodies: { text: string; dryRun?: boolean }[] = [];
  await page.route(IMPORT, (route) => {
    const body = route.request().postDataJSON() as { text: string; dryRun?: boolean };
    bodies.push(body);
    if (body.dryRun !== true)
      return route.fulfill({ status: 201, json: { ...validReport, playbook } });
    return route.fulfill({ json: body.text === 'bad' ? refusedReport : validReport });
  });

  await choose(page, 'bad');
  await press(page, 'Vérifier le fichier');
  await page.getByText('2 points sont à corriger').waitFor();
  const rows = page.getByRole('table', { name: 'À corriger dans le fichier' }).getByRole('row');
  expect(await rows.nth(2).innerText()).toMatch(/21\s+5\s+tasks\.N01\.efort\s+« efort »/);
  expect(await page.getByRole('button', { name: 'Publier cette version' }).count()).toBe(0);

  await choose(page, 'good');
  await expect.poll(() => page.getByText('points sont à corriger').count()).toBe(0);
  await press(page, 'Vérifier le fichier');
  await page.getByText('Rien n’est à corriger.').waitFor();
  await press(page, 'Publier cette version');
  await page.getByText('La version 4 est publiée.').waitFor();
  expect(bodies).toEqual([
    { text: 'bad', dryRun: true },
    { text: 'good', dryRun: true },
    { text: 'good' },
  ]);
  expect(complaints).toEqual([]);
});

test('a file that cannot be read as text is told at once, and nothing is sent', async () => {
  await using opened = await app.open({ role: 'national', path: '/plans-types' });
  const { page } = opened;
  let sent = 0;
  await page.route(IMPORT, (route) => {
    sent += 1;
    return route.fulfill({ json: validReport });
  });
  await press(page, 'Vérifier le fichier');
  await page.getByText('Il manque le fichier.').waitFor();
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ ...yaml(''), buffer: Buffer.from([0x74, 0xe9, 0x74]) });
  await press(page, 'Vérifier le fichier');
  await page.getByText('n’est pas en UTF-8').waitFor();
  await input.setInputFiles(yaml('x'.repeat(400_001)));
  await press(page, 'Vérifier le fichier');
  await page.getByText('dépasse 400 000 caractères').waitFor();
  expect(sent).toBe(0);
});

test('two versions are compared from the list, and the address can be sent to somebody', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/plans-types' });
  const { page, complaints } = opened;
  await page.getByText('Choisissez deux versions').waitFor();
  expect(await page.getByText('Publier une version').count()).toBe(0);
  const download = page.getByRole('link', { name: 'Télécharger' }).first();
  expect(await download.getAttribute('href')).toBe(`/api/planning/playbooks/${playbook.id}/text`);
  await tabTo(page, page.getByRole('link', { name: 'Ce qui change' }));
  await page.keyboard.press('Enter');
  await page.getByText('4 éléments changent.').waitFor();
  const table = page.getByRole('table', { name: 'Ce qui change' });
  const rows = await table.getByRole('row').allInnerTexts();
  const plain = rows.map((row) => row.replaceAll(/\s+/g, ' ').trim());
  expect(plain[1]).toMatch(/^Tâche D14, durée probable, en jours .* 2 3$/);
  expect(plain[5]).toMatch(/^Tâche D25 .* rien ajouté$/);
  expect(plain[6]).toMatch(/^Tâche D99 .* présent retiré$/);
  const url = new URL(page.url());
  expect([...url.searchParams.keys()].sort()).toEqual(['after', 'before']);
  await page.reload();
  await page.getByText('4 éléments changent.').waitFor();
  expect(complaints).toEqual([]);
});

test('a task is edited in the form, the draft is checked, then published', async () => {
  await using opened = await app.open({ role: 'national', path: '/plans-types' });
  const { page } = opened;
  await page.getByRole('link', { name: 'Préparer la suivante' }).first().click();
  await page.getByRole('heading', { name: 'Préparer la version suivante' }).waitFor();
  await page.getByLabel('Tâche', { exact: true }).selectOption('D02');
  await page.getByLabel('Durée probable').fill('12');
  await page.getByRole('heading', { name: '1 tâche est changée' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '1 tâche est changée' }).waitFor();
  const checked = page.waitForRequest((one) => one.method() === 'POST');
  await page.getByRole('button', { name: 'Vérifier le brouillon' }).click();
  const edit = { key: 'D02', duration: { min: 10, likely: 12, max: 30 } };
  expect((await checked).postDataJSON()).toEqual({ tasks: [edit], removed: [] });
  const published = page.waitForRequest((one) => one.method() === 'POST');
  await page.getByRole('button', { name: 'Publier cette version' }).click();
  expect((await published).postDataJSON()).toEqual({ tasks: [edit], removed: [], publish: true });
  await page.getByRole('heading', { name: 'Aucune tâche n’est changée' }).waitFor();
  await page.getByText('La version 5 est publiée.').waitFor();
});

test('with the keyboard: a task is added, another one removed, a refusal is corrected at its field', async () => {
  await using opened = await app.open({
    role: 'national',
    path: `/plans-types/${playbook.id}/modifier`,
  });
  const { page, complaints } = opened;
  const bodies: { tasks: { key: string; title: { fr: string } }[]; removed: string[] }[] = [];
  await page.route('**/api/planning/playbooks/*/edit', (route) => {
    const body = route.request().postDataJSON() as (typeof bodies)[number];
    bodies.push(body);
    const isNamed = body.tasks.some(({ key, title }) => key === 'D03' && title.fr !== '');
    return route.fulfill({ json: isNamed ? playbookDraft : refusedDraft });
  });

  await press(page, 'Retirer la tâche D01');
  const dialog = page.getByRole('dialog', { name: 'Retirer la tâche D01 ?' });
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^Une tâche l’attend et ne l’attendra plus\s: D02\.$/),
    'Le jalon G1 ne l’attendra plus.',
    expect.stringContaining('Le critère G1.1 compte sur elle'),
    expect.stringContaining('Le critère G1.2 compte sur elle'),
    expect.stringMatching(/^L’ouverture de vague la retient\s: WO\.$/),
  ]);
  const remove = dialog.getByRole('button', { name: 'Retirer', exact: true });
  await tabTo(page, remove);
  await page.keyboard.press('Enter');
  await page.getByText('Retirées du brouillon').waitFor();

  await tabTo(page, page.locator('summary', { hasText: 'Ajouter une tâche' }));
  await page.keyboard.press('Enter');
  await press(page, 'Ajouter cette tâche');
  await expect.poll(() => page.locator('#edit-titleFr').evaluate(isFocused)).toBe(true);
  await press(page, 'Attendre autre chose');
  await press(page, 'Vérifier le brouillon');
  await page.getByRole('link', { name: 'D03 Choisissez la tâche ou le jalon.' }).waitFor();
  expect(bodies).toEqual([]);
  await page.getByLabel('Tâche ou jalon attendu').selectOption('D02');
  await page.getByLabel('Lien', { exact: true }).selectOption('SS');
  await page.getByLabel('Délai ensuite').fill('5');

  await press(page, 'Vérifier le brouillon');
  await page.getByText('2 points sont à corriger. Rien n’est perdu ni publié.').waitFor();
  await page.locator('#edit-task').selectOption('D02');
  await tabTo(page, page.getByRole('link', { name: 'D03 « title.fr » manque.' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#edit-titleFr').evaluate(isFocused)).toBe(true);
  expect(await page.locator('#edit-titleFr').getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.type('Ouvrir');
  expect(await page.locator('#edit-titleFr').getAttribute('aria-invalid')).toBeNull();
  await press(page, 'Vérifier le brouillon');
  await page.getByRole('button', { name: 'Publier cette version' }).waitFor();
  expect(bodies.at(-1)).toMatchObject({
    tasks: [
      { key: 'D02', predecessors: ['N12:FS:0wd:nation'] },
      {
        key: 'D03',
        tier: 'departmental',
        title: { fr: 'Ouvrir' },
        predecessors: ['D02:SS:5wd:same'],
      },
    ],
    removed: ['D01'],
  });
  await press(page, 'Remettre D01');
  await page.getByRole('heading', { name: '1 tâche est changée' }).waitFor();
  expect(complaints).toEqual([]);
});

test('with the keyboard: a region makes its version, then adds a task of its own', async () => {
  await using opened = await app.open({ role: 'regional', path: '/plans-types' });
  const { page, complaints } = opened;
  await page.getByText('d’après la version nationale 3').waitFor();
  await page.route('**/api/planning/playbooks?owner=*', (route) =>
    route.fulfill({ json: { items: [], page: 1, size: 200, total: 0 } }),
  );
  await page.reload();
  const made = page.waitForRequest((one) => one.method() === 'POST');
  await press(page, 'Créer notre version');
  expect((await made).postDataJSON()).toEqual({ organisationId: ownPlaybook.owner?.id });
  await page.getByRole('heading', { name: 'Préparer la version suivante' }).waitFor();
  const chooser = page.getByLabel('Tâche', { exact: true });
  expect(await chooser.getByRole('option').allInnerTexts()).toEqual([
    'DX01 · Visiter la maison des associations',
  ]);
  await page.getByText('Ajouter une tâche').click();
  const tiers = page.getByLabel('Strate de la nouvelle tâche').getByRole('option');
  expect(await tiers.count()).toBe(3);
  await page.getByRole('button', { name: 'Ajouter cette tâche' }).click();
  await page.getByLabel('Titre en français').fill('Inviter les mairies');
  await page.getByRole('heading', { name: '1 tâche est changée' }).waitFor();
  expect(await chooser.inputValue()).toBe('DX02');
  expect(complaints).toEqual([]);
});

test('with the keyboard: a region refuses one change, decides a conflict, and publishes its version', async () => {
  await using opened = await app.open({ role: 'regional', path: '/plans-types' });
  const { page, complaints } = opened;
  const bodies: { decisions: { key: string; take: string }[]; publish?: boolean }[] = [];
  await page.route('**/api/planning/playbooks/*/update', (route) => {
    if (route.request().method() === 'GET') return route.fallback();
    const body = route.request().postDataJSON() as (typeof bodies)[number];
    bodies.push(body);
    const isOpen = body.decisions.every(({ key }) => key !== 'D01');
    return route.fulfill({ json: isOpen ? openUpdateDraft : updateDraft });
  });
  await page.getByText('La version nationale 4 change 3 éléments : à examiner.').waitFor();
  await tabTo(page, page.getByRole('link', { name: 'Examiner les changements' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'La version nationale 4 dans la vôtre' }).waitFor();
  await press(page, 'Vérifier ma version');
  const fault = page.getByRole('link', { name: /Choisissez l’une des deux valeurs/ });
  await fault.waitFor();
  expect(await page.getByRole('button', { name: 'Publier ma version' }).count()).toBe(0);
  await tabTo(page, fault);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  const durations = page.getByRole('group', { name: 'Votre choix Tâche D02' });
  await tabTo(page, durations.getByRole('radio', { name: 'Accepter' }));
  await page.keyboard.press('ArrowRight');
  await press(page, 'Vérifier ma version');
  await page.getByText('Un élément de votre version change.').waitFor();
  await press(page, 'Publier ma version');
  await page.getByText('Votre version 3 est publiée.').waitFor();
  const takes = bodies.map(({ decisions }) => decisions.map(({ key, take }) => `${key} ${take}`));
  expect(takes).toEqual([
    ['D02 theirs', 'D03 theirs', 'G1.2 mine'],
    ['D01 mine', 'D02 mine', 'D03 theirs', 'G1.2 mine'],
    ['D01 mine', 'D02 mine', 'D03 theirs', 'G1.2 mine'],
  ]);
  expect(bodies.map(({ publish }) => publish)).toEqual([undefined, undefined, true]);
  expect(complaints).toEqual([]);
});

test('a draft of an older version is brought to the newest one', async () => {
  await using opened = await app.open({
    role: 'national',
    path: `/plans-types/${olderPlaybook.id}/modifier`,
  });
  const { page, complaints } = opened;
  await page.getByLabel('Tâche', { exact: true }).selectOption('D02');
  await page.getByLabel('Jours de travail').fill('5');
  await page.getByLabel('Durée probable').fill('12');
  await page.getByRole('heading', { name: '1 tâche est changée' }).waitFor();
  await page.getByRole('link', { name: 'Continuer dans la version 4' }).click();
  await page.getByText('Vous avez un brouillon sur la version 3.').waitFor();
  await page.getByRole('heading', { name: 'Aucune tâche n’est changée' }).waitFor();
  await page.getByRole('button', { name: 'Reprendre ce brouillon' }).click();
  await page.getByRole('heading', { name: '1 tâche est changée' }).waitFor();
  await page.getByText('La nouvelle version change aussi D02').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '1 tâche est changée' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a draft is saved for the others, opened from there, and dropped', async () => {
  await using opened = await app.open({
    role: 'national',
    path: `/plans-types/${playbook.id}/modifier`,
  });
  const { page, complaints } = opened;
  let saved: Planning['SavedPlaybookDraft'] = { revision: 0, draft: null };
  const matches: (string | undefined)[] = [];
  await page.route('**/api/planning/playbooks/*/draft', (route) => {
    const request = route.request();
    if (request.method() !== 'GET') {
      matches.push(request.headers()['if-match']);
      const content = request.postDataJSON() as Planning['PlaybookDraftContent'] | null;
      const draft = content && {
        playbookId: olderPlaybook.id,
        version: 3,
        content,
        savedAt: playbook.publishedAt,
        savedBy: playbook.publishedBy,
      };
      saved = { revision: saved.revision + 1, draft };
    }
    return route.fulfill({ json: saved });
  });
  await page.getByLabel('Tâche', { exact: true }).selectOption('D02');
  await page.getByLabel('Jours de travail').fill('5');
  await press(page, 'Enregistrer le brouillon');
  await page.getByText('Il est enregistré').waitFor();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByText('Un brouillon est enregistré sur la version 3').waitFor();
  await page.getByRole('heading', { name: 'Aucune tâche n’est changée' }).waitFor();
  await press(page, 'Ouvrir ce brouillon');
  await page.getByText('La nouvelle version change aussi D02').waitFor();
  await page.getByRole('heading', { name: '1 tâche est changée' }).waitFor();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await press(page, 'Supprimer le brouillon');
  await expect.poll(() => page.getByText('Un brouillon est enregistré').count()).toBe(0);
  expect(matches).toEqual(['"0"', '"1"']);
  expect(complaints).toEqual([]);
});
