// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import { awaitMail, linkIn } from '../mail.ts';
import type { World } from '../world.ts';

const NEW_PASSWORD = 'Sarthe-essaim-2027!';

/**
 * Step 3: the region sees the vacancy of the Sarthe and invites; the person follows the mail, chooses
 * a password at Keycloak, and has the mandate when she lands.
 */
export const inviteACoordinator = async (world: World, address: string): Promise<void> => {
  const region = await world.page(PEOPLE.paysDeLaLoire);
  await region.goto(`${world.run.console}/mes-departements`);
  await region.getByText(/Personne ne coordonne\s: Sarthe/).waitFor();
  await world.look(region, 'mes départements');
  await region.getByRole('button', { name: /Inviter une personne\s: Sarthe/ }).click();
  const form = region.getByRole('region', { name: 'Inviter', exact: true });
  await form.getByRole('textbox', { name: 'Adresse électronique' }).fill(address);
  await form.getByRole('textbox', { name: /Prénom/ }).fill('Jeanne');
  await form.getByRole('textbox', { name: /^Nom/ }).fill('Lavande');
  await form.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await region.getByRole('region', { name: 'Invitations' }).getByText(address).first().waitFor();
  await acceptTheInvitation(world, address);
};

/** The person's part: from the mail to her first screen. */
const acceptTheInvitation = async (world: World, address: string): Promise<void> => {
  const mail = await awaitMail(world.run, address, /invit/i);
  expect(mail.text).toContain('Sarthe');
  const page = await world.stranger();
  await page.goto(linkIn(mail, world.run.issuer));
  await choosePassword(page, NEW_PASSWORD);
  await page.getByRole('link', { name: 'Continuer vers essaim' }).click();
  await takeUpMandate(world, page, address);
};

/** From the page of the invitation to the first screen, with the password that was chosen. */
const takeUpMandate = async (
  world: World,
  page: Awaited<ReturnType<World['page']>>,
  address: string,
): Promise<void> => {
  await page.waitForURL((url) => url.href.startsWith(world.run.console));
  await page.getByRole('heading', { level: 1, name: 'Votre invitation' }).waitFor();
  await world.look(page, 'invitation');
  const connect = page.getByRole('link', { name: 'Se connecter' });
  const accept = page.getByRole('button', { name: 'Accepter l’invitation' });
  await connect.or(accept).first().waitFor();
  if (await connect.isVisible()) await connect.click();
  const password = page.locator('#password');
  await password.or(accept).first().waitFor();
  if (await password.isVisible()) {
    const username = page.locator('input#username:not([type=hidden])');
    if (await username.isVisible()) await username.fill(address);
    await password.fill(NEW_PASSWORD);
    await page.locator('#kc-login, [name="login"]').first().click();
  }
  await accept.click();
  await page.getByText('C’est fait : votre mandat commence.').waitFor();
  await page.getByRole('link', { name: 'Voir ce qu’il y a à faire' }).click();
  await page
    .getByText(/Sarthe/)
    .first()
    .waitFor();
  await page.getByRole('heading', { level: 1, name: 'À faire' }).waitFor();
};

const choosePassword = async (
  page: Awaited<ReturnType<World['page']>>,
  password: string,
): Promise<void> => {
  const first = page.locator('#password-new');
  const proceed = page.locator('#kc-info-message a, a#kc-proceed, main a').first();
  await first.or(proceed).first().waitFor();
  if (!(await first.isVisible())) await proceed.click();
  await first.fill(password);
  await page.locator('#password-confirm').fill(password);
  await page.locator('[type=submit]').first().click();
};
