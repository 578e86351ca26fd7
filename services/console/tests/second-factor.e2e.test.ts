// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { idOf } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const path = `/activations/${idOf(40, 1)}`;
const write = `PATCH /api/catalog/instances/${idOf(42, 1)}`;

test('the hoster makes its tool take a second factor, by the keyboard alone; a refusal is said', async () => {
  await using opened = await app.open({ role: 'hoster', path });
  const { page } = opened;
  const box = page.getByRole('checkbox', { name: /Demander un second facteur/ });
  await box.focus();
  app.server.refuse({ status: 401, code: 'second-factor-needed', detail: 'Confirmez.' });
  await page.keyboard.press('Space');
  await page.getByRole('link', { name: /Confirmer que c’est moi/ }).waitFor();
  expect(await box.isChecked()).toBe(false);
  const before = app.server.writes.filter((one) => one === write).length;
  await box.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => app.server.writes.filter((one) => one === write).length).toBe(before + 1);
});

test('nobody else is offered it', async () => {
  await using opened = await app.open({ role: 'departmental', path });
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await opened.page.getByRole('checkbox').count()).toBe(0);
});
