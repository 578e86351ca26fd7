// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './browser/axe-faults.ts';
import { type Console, openConsole } from './browser/open-console.ts';
import { tabTo } from './browser/walk.ts';
import { asked } from './fixtures/approvals.ts';
import { settingsCheck, tested } from './fixtures/providers.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

test('with the keyboard: a provider is described and tested; what is wrong is said in a sentence', async () => {
  await using opened = await app.open({ role: 'regional', path: '/fournisseurs/nouveau' });
  const { page, complaints } = opened;
  await page.route('**/identity-providers/check', (route) =>
    route.fulfill({ json: settingsCheck }),
  );
  await page.getByText('broker/reg-52/endpoint').waitFor();
  const fill = async (field: string, text: string) => {
    await tabTo(page, page.locator(`#${field}`));
    await page.keyboard.type(text);
  };
  await fill('provider-name', 'Comptes');
  await fill('provider-address', tested.address);
  await fill('provider-client', 'essaim');
  await fill('provider-secret', 'un secret');
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await tabTo(page, page.getByRole('button', { name: 'Tester', exact: true }));
  await page.keyboard.press('Enter');
  expect((await asked).postDataJSON()).toMatchObject({
    alias: 'reg-52',
    kind: 'oidc',
    address: tested.address,
    clientId: 'essaim',
    clientSecret: 'un secret',
  });
  const outcome = page.getByRole('status').filter({ hasText: '3 points sur 4' });
  await outcome.waitFor();
  expect(await outcome.textContent()).toContain('Recopiez-les, sans espace.');
  expect(complaints).toEqual([]);
});

test('a tested provider is asked to be put into service; a test sign-in leaves for the provider', async () => {
  await using opened = await app.open({ role: 'regional', path: `/fournisseurs/${tested.id}` });
  const { page } = opened;
  const enabled = page.waitForRequest((request) => request.url().endsWith('/enable'));
  await page.getByRole('button', { name: 'Demander la mise en service' }).click();
  expect((await enabled).method()).toBe('POST');
  await page.route('**/trials', (route) =>
    route.fulfill({ status: 201, json: { address: `${new URL(page.url()).origin}/mes-outils` } }),
  );
  await page.getByRole('button', { name: 'Faire une connexion d’essai' }).click();
  await page.waitForURL('**/mes-outils');
});

test('the return of a test sign-in is judged, leaves the address, and shows the provider', async () => {
  await using opened = await app.open({
    role: 'regional',
    path: '/mes-outils',
  });
  const { page } = opened;
  await page.route('**/provider-trials/finish', (route) => route.fulfill({ json: tested }));
  const sent = page.waitForRequest((request) => request.url().endsWith('/provider-trials/finish'));
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/provider-test#SAMLResponse=PHgvPg%3D%3D&RelayState=abc`);
  expect((await sent).postDataJSON()).toEqual({ state: 'abc', samlResponse: 'PHgvPg==' });
  await page.waitForURL(`**/fournisseurs/${tested.id}`);
  await page.getByRole('heading', { name: tested.name }).waitFor();
});

test('who is not signed in chooses a region, or lets the domain of an address tell it', async () => {
  await using opened = await app.open({ role: 'member', path: '/mes-outils', width: 390 });
  const { page } = opened;
  const items = [{ alias: 'reg-76', name: 'Comptes d’Occitanie' }];
  await page.route('**/api/session', (route) =>
    route.fulfill({ json: { signedIn: false, language: 'fr' } }),
  );
  await page.route('**/auth/choices*', (route) => {
    const domain = new URL(route.request().url()).searchParams.get('domain');
    return route.fulfill({
      json: { items, alias: domain === 'occitanie.example' ? 'reg-76' : null },
    });
  });
  await page.route('**/auth/sign-in*', (route) => route.fulfill({ body: 'sign-in' }));
  await page.goto(`${new URL(page.url()).origin}/`);
  const link = page.getByRole('link', { name: 'Comptes d’Occitanie' });
  expect(await link.getAttribute('href')).toMatch(/^\/auth\/sign-in\?.*kc_idp_hint=reg-76$/);
  expect(await axeFaults(page)).toEqual([]);

  const address = page.getByLabel('Ou donnez votre adresse professionnelle');
  await address.fill('lou@ailleurs.example');
  await page.keyboard.press('Enter');
  await page.getByText('Cette adresse n’appartient à aucune région connue.').waitFor();
  const asked = page.waitForRequest((request) => request.url().includes('/auth/choices'));
  await address.fill('lou@occitanie.example');
  await page.keyboard.press('Enter');
  expect((await asked).url()).not.toContain('lou');
  await page.waitForURL('**/auth/sign-in?*kc_idp_hint=reg-76');
});

test('an account is linked to a region’s after a new sign-in; a link is taken away, but not the last', async () => {
  await using opened = await app.open({ role: 'regional', path: '/compte' });
  const { page } = opened;
  const panel = page.locator('section', { hasText: 'Compte de ma région' });
  const link = panel.getByRole('link', { name: `Relier mon compte à ${tested.name}` });
  expect(await link.getAttribute('href')).toContain(`kc_action=idp_link%3A${tested.alias}`);
  await page.route('**/me/providers/*', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: {
        code: 'provider-link-last',
        status: 409,
        detail: 'C’est votre seule façon d’entrer.',
      },
    }),
  );
  const asked = page.waitForRequest((request) => request.method() === 'DELETE');
  await panel.getByRole('button', { name: 'Retirer ce lien' }).first().click();
  expect((await asked).url()).toMatch(/\/me\/providers\/[a-z0-9-]+$/);
  await panel.getByText('C’est votre seule façon d’entrer.').waitFor();
});

test('a request is refused with a reason and approved by another person, on the provider’s page too', async () => {
  await using opened = await app.open({ role: 'regional', path: '/demandes' });
  const { page } = opened;
  const posted = () => page.waitForRequest((request) => request.method() === 'POST');
  await page.route('**/approvals/*/*', (route) => route.fulfill({ json: asked }));
  const item = page.locator('.asked > li').first();
  await tabTo(page, item.getByRole('button', { name: 'Refuser la demande' }));
  await page.keyboard.press('Enter');
  await item.getByRole('textbox').fill('Le certificat finit bientôt.');
  const refused = posted();
  await item.getByRole('button', { name: 'Envoyer le refus' }).click();
  expect((await refused).postDataJSON()).toEqual({ reason: 'Le certificat finit bientôt.' });
  await page.getByRole('button', { name: 'Retirer la demande' }).waitFor();

  await page.route(`**/identity-providers/${tested.id}`, (route) =>
    route.fulfill({ json: { ...tested, approval: asked }, headers: { etag: '"1"' } }),
  );
  await page.goto(`${new URL(page.url()).origin}/fournisseurs/${tested.id}`);
  await page.getByText('Demandé par Claude Roche').waitFor();
  expect(await page.getByRole('button', { name: 'Demander la mise en service' }).count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  const granted = posted();
  await page.getByRole('button', { name: 'Approuver la demande' }).click();
  expect((await granted).url()).toMatch(/\/approvals\/[^/]+\/grant$/);
});
