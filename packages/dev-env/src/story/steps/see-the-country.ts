// SPDX-License-Identifier: AGPL-3.0-or-later
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';

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

/** Opens the campaign of the three regions. */
export const openFirstCampaign = async (world: World): Promise<void> => {
  const page = await world.page(PEOPLE.nation);
  await page.goto(`${world.run.console}/campagne`);
  const name = 'Outils hébergés, trois régions';
  const heading = page.getByRole('heading', { level: 1, name });
  const choice = page.getByRole('combobox', { name: /campagne/i });
  const link = page.getByRole('link', { name });
  await heading.or(choice).or(link).first().waitFor();
  if (await heading.isVisible()) return;
  if (await choice.isVisible()) await choice.selectOption({ label: name });
  else await link.click();
  await heading.waitFor();
};
