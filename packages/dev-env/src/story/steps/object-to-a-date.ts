// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';
import { firstCampaignId, openFirstCampaign } from './see-the-country.ts';

const REASON = 'Nos formateurs sont pris jusqu’à la Toussaint.';
const SOON_MS = 60_000;

/** Goes to a row of the timeline with the keyboard alone, from the row where the focus is. */
const walkTo = async (page: Page, name: RegExp, key: 'ArrowUp' | 'ArrowDown'): Promise<void> => {
  for (let step = 0; step < 80; step += 1) {
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(text)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the timeline has no row ${name.source}`);
};

/**
 * A region reads the dates of one of its departments, with the keyboard, and says that one does not suit;
 * the nation takes a day from which it would.
 */
export const objectToADate = async (world: World): Promise<void> => {
  const region = await world.page(PEOPLE.paysDeLaLoire);
  await region.goto(`${world.run.console}/frise?id=${await firstCampaignId(world, region)}`);
  const grid = region.getByRole('treegrid').first();
  await grid.getByRole('row', { name: /Constituer/ }).focus();
  await region.keyboard.press('End');
  await walkTo(region, /Vendée/, 'ArrowUp');
  await region.keyboard.press('ArrowRight');
  await grid.getByRole('row', { name: /Estimer les besoins/ }).waitFor();
  await walkTo(region, /Ouverture généralisée/, 'ArrowDown');
  await region.keyboard.press('Enter');
  const no = region.getByText('Cette date ne nous convient pas');
  await no.waitFor();
  await world.look(region, 'frise de la région');
  await no.click();
  await region.getByRole('textbox', { name: 'Pourquoi' }).fill(REASON);
  await region.getByLabel('Pas avant le (si vous le savez)').fill('2027-11-08');
  await region.getByRole('button', { name: 'Transmettre l’objection' }).click();
  await region.getByText('L’objection est transmise').waitFor();

  await openFirstCampaign(world);
  const nation = await world.page(PEOPLE.nation);
  const objections = nation.getByRole('region', { name: 'Objections des régions' });
  await objections.getByText(REASON).waitFor({ timeout: SOON_MS });
  await world.look(nation, 'objection reçue');
  await objections.getByText('Tenir compte', { exact: true }).click();
  await objections.getByRole('button', { name: 'Tenir compte de l’objection' }).click();
  await objections.getByText('retenue, à recalculer').waitFor();
};
