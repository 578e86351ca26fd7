// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import { until } from '../../demonstration/until.ts';
import type { World } from '../world.ts';
import { firstCampaignId, openFirstCampaign } from './see-the-country.ts';

const SOON_MS = 60_000;
const FORECAST_MS = 120_000;
const LIKELY = /Annoncez le (.+), fin probable/;
/** What a repair says before it is accepted, also where it announces another date than the plan. */
const TO_ANNOUNCE = /Annoncez le (.+)\s\(P80\)|À annoncer \(P80\)\s: le (.+), au lieu/;

/**
 * Departments are late and a region asked for another day: the nation looks for dates that hold, reads what
 * moves and why and which end to announce, and accepts with the keyboard. That end is then announced.
 */
export const repairTheDates = async (world: World): Promise<void> => {
  await openFirstCampaign(world);
  const nation = await world.page(PEOPLE.nation);
  await nation
    .getByText(/tâches? (est|sont) en retard/)
    .first()
    .waitFor();
  await nation.getByRole('link', { name: 'Recaler les dates' }).click();
  await nation.getByText(/en retard sur le plan engagé/).waitFor();
  await world.look(nation, 'recaler');
  await nation.getByRole('button', { name: 'Chercher des dates' }).click();
  const causes = nation.getByRole('region', { name: 'D’où viennent ces changements' });
  await causes.getByText('pas commencée à temps').first().waitFor({ timeout: SOON_MS });
  await causes.getByText('date demandée par une région').first().waitFor();
  await nation
    .getByRole('region', { name: /structures sont touchées/ })
    .getByRole('row', { name: /Vendée/ })
    .waitFor();
  const announced = await until('the end to announce', FORECAST_MS, async () => {
    const found = TO_ANNOUNCE.exec(await nation.locator('main').innerText());
    return found?.[1] ?? found?.[2];
  });
  await world.look(nation, 'dates recalées');
  await nation.getByRole('button', { name: 'Accepter ces dates' }).focus();
  await nation.keyboard.press('Enter');
  await nation.waitForURL(/\/campagne/, { timeout: SOON_MS });

  await nation.getByRole('heading', { name: 'Conduire les vagues' }).waitFor();
  const likely = async () => LIKELY.exec(await nation.locator('main').innerText())?.[1];
  await expect.poll(likely, { timeout: SOON_MS }).toBe(announced);

  const region = await world.page(PEOPLE.paysDeLaLoire);
  await region.goto(`${world.run.console}/campagne?id=${await firstCampaignId(world, region)}`);
  await region.getByText('Voir l’objection qui a sa réponse').click();
  await region.getByText('Retenu : pas avant le 8 nov').waitFor();
  await world.look(region, 'objection retenue');
};
