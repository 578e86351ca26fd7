// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';

const FIRST_CAMPAIGN = 'Outils hébergés, trois régions';

/** Step 2: the country as tiles, as a map and as a table, and the sentence that says it all. */
export const seeTheCountry = async (world: World): Promise<void> => {
  const page = await world.page(PEOPLE.nation);
  await openFirstCampaign(world);
  await page.getByText(/département(s)? sur 28 (est|sont) en service/).waitFor();
  await world.look(page, 'campagne en tuiles');
  await page.getByRole('radio', { name: 'Carte' }).check();
  await page.locator('svg path').first().waitFor();
  await world.look(page, 'campagne en carte');
  await page.getByRole('radio', { name: 'Tableau' }).check();
  await page.getByRole('row', { name: /Loire-Atlantique/ }).waitFor();
  await world.look(page, 'campagne en tableau');
};

/** The campaign of the three regions, as the address of its pages names it for somebody who is signed in. */
export const firstCampaignId = async (world: World, page: Page): Promise<string> => {
  const answer = await page.request.get(`${world.run.console}/api/planning/campaigns`);
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
  const found = items.find(({ name }) => name === FIRST_CAMPAIGN);
  if (!found) throw new Error(`there is no campaign ${FIRST_CAMPAIGN}`);
  return found.id;
};

/** Opens the campaign of the three regions. */
export const openFirstCampaign = async (world: World): Promise<void> => {
  const page = await world.page(PEOPLE.nation);
  await page.goto(`${world.run.console}/campagne`);
  const name = FIRST_CAMPAIGN;
  const heading = page.getByRole('heading', { level: 1, name });
  const choice = page.getByRole('combobox', { name: /campagne/i });
  const link = page.getByRole('link', { name });
  await heading.or(choice).or(link).first().waitFor();
  if (await heading.isVisible()) return;
  if (await choice.isVisible()) await choice.selectOption({ label: name });
  else await link.click();
  await heading.waitFor();
};
