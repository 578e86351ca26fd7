// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator } from 'playwright-core';
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';
import { firstCampaignId, openFirstCampaign } from './see-the-country.ts';

const HOLD = 'Le référent est parti, son remplaçant arrive en avril.';
const FREEZE = 'Congrès national : personne n’est disponible.';
const DEROGATION = 'La salle est louée et payée.';
const OVERRIDE = 'Le congrès est reporté.';

/** Opens a part of the page that is folded. */
const unfold = async (within: Locator, summary: string): Promise<Locator> => {
  const part = within.locator('details').filter({
    has: within.page().locator('summary').getByText(summary, { exact: true }),
  });
  await part.locator('summary').click();
  return part;
};

/** An error condition pauses wave 2 when a department is put on hold; people let it go on. */
export const pauseByCondition = async (world: World): Promise<void> => {
  await openFirstCampaign(world);
  const nation = await world.page(PEOPLE.nation);
  const wave = nation
    .getByRole('region', { name: 'Conduire les vagues' })
    .getByRole('listitem')
    .filter({ has: nation.getByRole('heading', { name: 'Vague 2' }) });
  const conditions = await unfold(wave, 'Changer les conditions');
  await conditions.locator('[id="wave-2-pause-refused-or-held-share"]').fill('5');
  await conditions.locator('[id="wave-2-pause-count-refused-or-held-share"]').fill('1');
  await conditions.getByRole('button', { name: 'Enregistrer les conditions' }).click();
  await wave.getByText(/dès 5\s%\set 1/).waitFor();

  await nation
    .getByRole('button', { name: /Sarthe/ })
    .first()
    .click();
  const hold = await unfold(nation.locator('main'), 'Mettre en attente : Sarthe');
  await hold.getByLabel('Pourquoi').fill(HOLD);
  await hold.getByLabel('Dernier jour').fill('2027-04-30');
  await hold.getByRole('button', { name: 'Mettre en attente' }).click();
  const paused = wave.getByText(/La vague 2 est suspendue depuis/);
  await paused.waitFor();
  await nation.getByText(HOLD).first().waitFor();
  await world.look(nation, 'vague suspendue');

  const resume = await unfold(wave, 'Reprendre la vague');
  await resume.getByLabel('Pourquoi').fill('Un seul département attend.');
  await resume.getByRole('button', { name: 'Reprendre la vague' }).click();
  await paused.waitFor({ state: 'detached' });
};

/** A freeze with its reason; a department passes by derogation, then all do for a time. */
export const freezeAndLift = async (world: World, today: string): Promise<void> => {
  await openFirstCampaign(world);
  const nation = await world.page(PEOPLE.nation);
  const freezes = nation.getByRole('region', { name: 'Gels et dérogations' });
  const place = await unfold(freezes, 'Poser un gel');
  await place.getByLabel('Pourquoi').fill(FREEZE);
  await place.getByLabel('Premier jour').fill(today);
  await place.getByLabel('Dernier jour').fill('2027-03-31');
  await place.getByRole('button', { name: 'Poser ce gel' }).click();
  const item = freezes.getByRole('listitem').filter({ hasText: FREEZE });
  await item.getByText(/En cours jusqu’au 31\smars/).waitFor();
  await world.look(nation, 'gel posé');

  const derogate = await unfold(item, 'Accorder une dérogation');
  await derogate.getByLabel('Pour quel département').selectOption({ label: 'Loire-Atlantique' });
  await derogate.getByLabel('Pourquoi').fill(DEROGATION);
  await derogate.getByLabel('Dernier jour').fill('2027-03-20');
  await derogate.getByRole('button', { name: 'Accorder la dérogation' }).click();
  await item.getByText('Dérogation : Loire-Atlantique').waitFor();

  const override = await unfold(item, 'Lever pour tous, un temps');
  await override.getByLabel('Pourquoi').fill(OVERRIDE);
  await override.getByLabel('Dernier jour').fill('2027-03-15');
  await override.getByRole('button', { name: 'Lever le gel' }).click();
  await item
    .getByText(/Levé pour tous jusqu’au 15\smars/)
    .first()
    .waitFor();
  await world.look(nation, 'gel levé et dérogation');

  const region = await world.page(PEOPLE.paysDeLaLoire);
  await region.goto(`${world.run.console}/campagne?id=${await firstCampaignId(world, region)}`);
  await region.getByText(DEROGATION).waitFor();
};
