// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { idOf } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const isStream = (request: { url(): string }) => new URL(request.url()).pathname === '/api/changes';
const change = (type: string) => ({ type, id: idOf(21, 1), version: 2 });

test('a change makes the screen read again what it shows, and nothing else', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/a-faire' });
  const { page } = opened;
  await page.locator('.sync', { hasText: 'À jour' }).waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  app.server.tell('change', change('offer'));
  app.server.tell('change', change('task'));
  await page.waitForResponse((response) => response.url().endsWith('/api/planning/work'));
  expect(asked.filter((path) => path.startsWith('/api/catalog/offers'))).toEqual([]);
  expect(asked).not.toContain('/api/session');
});

test('tabs share one stream: the second follows the first, and takes over when it closes', async () => {
  await using opened = await app.open({ role: 'departmental', path: '/a-faire' });
  const { page } = opened;
  await page.locator('.sync', { hasText: 'À jour' }).waitFor();
  const second = await page.context().newPage();
  const streams: string[] = [];
  second.on('request', (request) => {
    if (isStream(request)) streams.push(request.url());
  });
  await second.goto(`${app.server.url}/a-faire`);
  await second.locator('.sync', { hasText: 'À jour' }).waitFor();
  expect(streams).toEqual([]);
  const read = second.waitForResponse((response) => response.url().endsWith('/api/planning/work'));
  app.server.tell('change', change('task'));
  await read;
  const opening = second.waitForRequest(isStream);
  await page.close();
  await opening;
});

test('the end of the session is said without taking the page away', async () => {
  await using opened = await app.open({ role: 'departmental', path: `/taches/${idOf(21, 1)}` });
  const { page } = opened;
  await page.locator('.sync', { hasText: 'À jour' }).waitFor();
  const note = page.locator('form.declare').getByLabel('Un mot pour qui accepte');
  await note.fill('Pas encore envoyé');
  await page.route('**/api/session', (route) =>
    route.fulfill({ json: { signedIn: false, language: 'fr' } }),
  );
  app.server.tell('ended');
  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
  await dialog.waitFor();
  expect(await dialog.getByRole('link').getAttribute('href')).toBe(
    `/auth/sign-in?return_to=${encodeURIComponent(`/taches/${idOf(21, 1)}`)}`,
  );
  await dialog.getByRole('button', { name: 'Rester sur la page' }).click();
  expect(await note.inputValue()).toBe('Pas encore envoyé');
});
