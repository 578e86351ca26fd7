// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import { until } from '../../demonstration/until.ts';
import type { World } from '../world.ts';
import { openFirstCampaign } from './see-the-country.ts';

const SOON_MS = 60_000;
const FORECAST_MS = 120_000;
const LIKELY = /Annoncez le (.+), fin probable/;

/**
 * Departments are late and a region asked for another day: the nation looks for dates that hold, reads what
 * moves and why, and accepts with the keyboard. The end to announce moves with them.
 */
export const repairTheDates = async (world: World): Promise<void> => {
  await openFirstCampaign(world);
  const nation = await world.page(PEOPLE.nation);
  await nation
    .getByText(/tâches? (est|sont) en retard/)
    .first()
    .waitFor();
  const likely = async (): Promise<string | undefined> =>
    LIKELY.exec(await nation.locator('main').innerText())?.[1];
  const before = await until('the end to announce', FORECAST_MS, likely);

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
  await world.look(nation, 'dates recalées');
  await nation.getByRole('button', { name: 'Accepter ces dates' }).focus();
  await nation.keyboard.press('Enter');
  await nation.waitForURL(/\/campagne/, { timeout: SOON_MS });

  const after = await until('another end to announce', FORECAST_MS, async () => {
    await nation.reload();
    await nation.getByRole('heading', { name: 'Conduire les vagues' }).waitFor();
    const now = await likely();
    return now === before ? undefined : now;
  });
  expect(after).not.toBe(before);

  const region = await world.page(PEOPLE.paysDeLaLoire);
  await region.goto(`${world.run.console}/campagne`);
  await region.getByText('Voir l’objection qui a sa réponse').click();
  await region.getByText('Retenu : pas avant le 8 nov').waitFor();
  await world.look(region, 'objection retenue');
};
