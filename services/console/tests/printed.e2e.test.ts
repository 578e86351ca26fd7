// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './browser/axe-faults.ts';
import { type Console, openConsole } from './browser/open-console.ts';
import { readQr } from './browser/read-qr.ts';
import { hasFocus, tabTo } from './browser/walk.ts';
import { invitations } from './fixtures/identities.ts';
import { department } from './fixtures/places.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const path = `/structures/${department('53').id}/mandats`;
const CODE = 'ABCD-EFGH-JKMN';
const printed = {
  code: CODE,
  address: 'https://reseau.example/code',
  username: 'alix.martin',
  invitation: { ...invitations[0], givenName: 'Alix', familyName: 'Martin', language: 'fr' },
};

/** Prepares the sheet of somebody without an address. */
const prepare = async (page: Page) => {
  await page.route('**/api/identity/printable-invitations', (route) =>
    route.fulfill({ json: printed.invitation, status: 201 }),
  );
  await page.route('**/api/identity/invitations/*/print', (route) =>
    route.fulfill({ json: printed }),
  );
  await page.locator('#printed-given').fill('Alix');
  await page.locator('#printed-family').fill('Martin');
  await page.getByRole('button', { name: 'Préparer la feuille' }).click();
  return page.locator('.sheet');
};

/** Pages of a PDF, by its page objects. */
const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

test.each(['light', 'dark'] as const)(
  'the sheet has a QR code of the address with the code, in the %s theme, on one page of paper',
  async (theme) => {
    await using opened = await app.open({ role: 'regional', path, theme });
    const { page, complaints } = opened;
    const sheet = await prepare(page);
    const qr = sheet.getByRole('img', { name: 'Code QR : la même adresse et le même code' });
    await qr.waitFor();
    expect(await readQr(qr)).toBe(`https://reseau.example/code#${CODE}`);
    expect(await sheet.textContent()).toContain(CODE);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await readQr(qr)).toBe(`https://reseau.example/code#${CODE}`);
    const paper = await sheet.evaluate((element) => getComputedStyle(element).color);
    expect(paper).toMatch(/^rgb\((\d|[1-4]\d), (\d|[1-4]\d), (\d|[1-4]\d)\)$/);
    expect(complaints).toEqual([]);
  },
);

test('without the maker of QR codes the sheet still says all that is needed', async () => {
  await using opened = await app.open({ role: 'regional', path });
  await opened.page.route('**/*.js', (route) => route.abort());
  const sheet = await prepare(opened.page);
  await sheet.getByText(CODE).waitFor();
  expect(await sheet.textContent()).toContain('https://reseau.example/code');
  expect(await sheet.getByRole('img').count()).toBe(0);
});

test('a telephone that reads the QR code finds the code typed, and the address without it', async () => {
  await using opened = await app.open({ path: `/code#${CODE}` });
  const { page } = opened;
  expect(await page.getByLabel('Code').inputValue()).toBe(CODE);
  expect(new URL(page.url()).hash).toBe('');
});

test('a new password for somebody without an address, with the keyboard; Escape leads back', async () => {
  await using opened = await app.open({ role: 'regional', path });
  const { page, complaints } = opened;
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await page.route('**/api/identity/people/*/password-code', (route) =>
    route.fulfill({
      json: {
        ...printed,
        person: { id: department('53').id, givenName: 'Édith', familyName: 'Charme' },
        language: 'en',
        organisation: invitations[0]?.organisation,
        expiresAt: '2027-03-17T09:00:00Z',
      },
    }),
  );
  const change = page.getByRole('row', { name: /Édith Charme/ }).getByRole('button');
  await tabTo(page, change);
  await page.keyboard.press('Enter');
  const prepare = page.getByRole('button', { name: 'Préparer un code' });
  await tabTo(page, prepare);
  await page.keyboard.press('Enter');
  expect(new URL((await asked).url()).pathname).toMatch(/\/people\/[\da-f-]{36}\/password-code$/);
  const sheet = page.locator('.sheet');
  await sheet.getByText('Your new password, Édith Charme').waitFor();
  await sheet.getByText('once only, until 17 March 2027').waitFor();
  expect(await readQr(sheet.getByRole('img'))).toBe(`https://reseau.example/code#${CODE}`);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(prepare)).toBe(true);
  await page.keyboard.press('Escape');
  await prepare.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(change)).toBe(true);
  expect(complaints).toEqual([]);
});

test('who has an address is not offered a sheet for a new password', async () => {
  await using opened = await app.open({ role: 'regional', path });
  const { page } = opened;
  await page
    .getByRole('row', { name: /Camille Martin/ })
    .getByRole('button')
    .click();
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('button', { name: 'Préparer un code' }).count()).toBe(0);
});

test('the code of a new password: the page says that it serves once, and leads to the sign-in', async () => {
  await using opened = await app.open({ path: '/code' });
  const { page } = opened;
  await page.route('**/api/code', (route) =>
    route.fulfill({
      json: {
        kind: 'password',
        givenName: 'Édith',
        username: 'edith.charme',
        provisionalPassword: 'abcd-efgh-jkmn-pqrs',
      },
    }),
  );
  await page.getByLabel('Code').fill(CODE);
  await page.keyboard.press('Enter');
  await page.getByText('ce code ne sert qu’une fois', { exact: false }).waitFor();
  const link = page.getByRole('link', { name: 'Choisir mon mot de passe' });
  expect(await link.getAttribute('href')).toBe(
    '/auth/sign-in?return_to=%2F&login_hint=edith.charme',
  );
});
