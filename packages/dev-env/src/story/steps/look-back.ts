// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import { passwordOf, fillSignIn } from '../sign-in.ts';
import { awaitMail, linkIn } from '../mail.ts';
import type { World } from '../world.ts';

const LIVE_MS = 30_000;
const NEW_PASSWORD = 'Alsace-essaim-2027!';

/** Step 8: the journal, another hat, a forgotten password, and signing out everywhere. */
export const lookBack = async (world: World): Promise<void> => {
  const page = await world.page(PEOPLE.paysDeLaLoire);
  await page.goto(`${world.run.console}/journal`);
  await page.getByText('Alix Durand').first().waitFor();
  await page.getByText(/invit/i).first().waitFor();
  await world.look(page, 'journal');

  await page.getByRole('button', { name: /Casquette en cours/ }).click();
  await page
    .getByRole('menuitem', { name: /Comité/ })
    .or(page.getByRole('menuitemradio', { name: /Comité/ }))
    .first()
    .click();
  await page.getByRole('button', { name: /Casquette en cours.*Comité/ }).waitFor();
  await page.getByRole('link', { name: 'Mes départements' }).first().waitFor({ state: 'detached' });
  await page.goto(`${world.run.console}/compte`);
  await page.getByRole('heading', { level: 1, name: 'Mon compte' }).waitFor();
  await world.look(page, 'mon compte');
  // The hat worn last is worn again at the next sign-in: the region's own is put back on.
  await page
    .getByRole('button', { name: /Prendre cette casquette.*Pays de la Loire/ })
    .first()
    .click();
  await page.getByRole('button', { name: /Casquette en cours.*Coordination régionale/ }).waitFor();

  await forgetPassword(world, PEOPLE.memberHautRhin);
  await signOutEverywhere(world, PEOPLE.memberMayenneEnglish);
};

/** A forgotten password is replaced by mail, and the new one signs in. */
const forgetPassword = async (world: World, email: string): Promise<void> => {
  const page = await world.stranger();
  await page.goto(`${world.run.console}/auth/sign-in`);
  await page.getByRole('link', { name: /Mot de passe oublié/ }).click();
  await world.look(page, 'mot de passe oublié');
  await page.locator('#username').fill(email);
  await page.locator('[type=submit]').first().click();
  const mail = await awaitMail(world.run, email, /mot de passe/i);
  await page.goto(linkIn(mail, world.run.issuer));
  await page.locator('#password-new').waitFor();
  await world.look(page, 'nouveau mot de passe');
  await page.locator('#password-new').fill(NEW_PASSWORD);
  await page.locator('#password-confirm').fill(NEW_PASSWORD);
  await page.locator('[type=submit]').first().click();
  const other = await world.stranger();
  await other.goto(`${world.run.console}/auth/sign-in`);
  await fillSignIn(other, email, NEW_PASSWORD);
  await other.waitForURL((url) => url.href.startsWith(world.run.console));
};

/** Two browsers of one person: signing out everywhere in one ends the other too. */
const signOutEverywhere = async (world: World, email: string): Promise<void> => {
  const desks = [await world.stranger(), await world.stranger()] as const;
  for (const page of desks) {
    await page.goto(`${world.run.console}/auth/sign-in`);
    await fillSignIn(page, email, passwordOf(world.run, email));
    await page.waitForURL((url) => url.href.startsWith(world.run.console));
  }
  const [one, other] = desks;
  await one.goto(`${world.run.console}/compte`);
  await one
    .getByRole('button', { name: /Se déconnecter partout|Sign out everywhere/ })
    .first()
    .click();
  await one
    .getByRole('dialog')
    .or(one.getByRole('alertdialog'))
    .getByRole('button', { name: /Se déconnecter partout|Sign out everywhere/ })
    .click();
  await other
    .getByRole('link', { name: /Se connecter|Sign in/ })
    .first()
    .waitFor({ timeout: LIVE_MS });
  const answer = await other.request.get(`${world.run.console}/api/identity/me`);
  expect(answer.status()).toBe(401);
};
