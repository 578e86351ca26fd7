// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';
import { openTool } from './open-tool.ts';

/**
 * Step 6: a member signs in once and opens two tools without a second password; the tool of another
 * department, whose address she types, is refused by Keycloak with our sentence.
 */
export const openTwoTools = async (world: World): Promise<void> => {
  const page = await world.page(PEOPLE.memberMayenne);
  await page.goto(`${world.run.console}/mes-outils`);
  await page.getByText(/2 outils s’ouvrent sans nouveau mot de passe/).waitFor();
  await world.look(page, 'mes outils');

  const first = await openTool(page, 'Veille de la Mayenne');
  await first.waitForURL(/127\.0\.0\.1/);
  await arrive(first);
  await leave(page, first);

  await page.goto(`${world.run.console}/mes-outils`);
  const second = await openTool(page, 'Carnet de la Mayenne');
  await second.getByText(/Vous êtes connecté avec votre compte du réseau/).waitFor();
  await leave(page, second);

  const elsewhere = await page.context().newPage();
  await elsewhere.goto(addressOfThird(world));
  expect(new URL(elsewhere.url()).href.startsWith(world.run.issuer)).toBe(true);
  await elsewhere
    .getByText(/votre (structure|compte|casquette)|n’a pas (encore )?accès|accès/i)
    .first()
    .waitFor();
  await world.look(elsewhere, 'accès refusé');
  await elsewhere.close();
};

const leave = async (page: Page, tool: Page): Promise<void> => {
  if (tool !== page) await tool.close();
};

/** The person is in Miniflux, or in the small tool that stands for it, without another press. */
const arrive = async (page: Page): Promise<void> => {
  const inside = page
    .locator('nav, header')
    .getByRole('link', { name: /Unread|Non lus|Logout|Déconnexion/i })
    .first();
  const small = page.getByText(/Vous êtes connecté avec votre compte du réseau/);
  await inside.or(small).first().waitFor();
};

const addressOfThird = (world: World): string => {
  const base = Number(new URL(world.run.console).port);
  return `http://127.0.0.1:${base + 11}/`;
};
