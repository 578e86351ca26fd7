// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';

const SOON_MS = 60_000;

/**
 * Step 1: the national coordinator plans the departments that are in no campaign, reads why a date
 * stands, moves one department, sees what changes, and commits.
 */
export const planTheCountry = async (world: World): Promise<void> => {
  const page = await world.page(PEOPLE.nation);
  await page.goto(`${world.run.console}/atelier`);
  await page.getByRole('heading', { name: /départements seront planifiés/ }).waitFor();
  await world.look(page, 'atelier');
  await page.getByRole('button', { name: 'Proposer un plan' }).click();

  const lead = page.getByText(/départements sur \d+ sont placés/);
  await lead.waitFor({ timeout: SOON_MS });
  const sentence = await lead.innerText();
  expect(sentence).toMatch(/62 départements sur 73 sont placés, en \d vagues/);
  await page.getByText(/Calculé en [\d,]+\ss/).waitFor();

  const unplaced = page.getByRole('region', { name: /départements ne sont pas placés/ });
  await unplaced
    .getByText(/300 comptes d’hébergement.* de plus/)
    .first()
    .waitFor();
  const why = page.getByRole('region', { name: 'Pourquoi cette date ?' });
  await why
    .getByText(/Ce qui tient la fin|se termine le/)
    .first()
    .waitFor();
  await world.look(page, 'proposition');

  const before = page.url();
  const move = page.getByRole('region', { name: 'Déplacer un département' });
  await move
    .getByRole('combobox', { name: 'Département' })
    .selectOption({ label: 'Isère, vague 1' });
  await move.getByRole('combobox', { name: 'Vers la vague' }).selectOption({ index: 1 });
  await move.getByRole('button', { name: 'Proposer ce déplacement' }).click();
  await page.waitForURL((url) => url.href !== before, { timeout: SOON_MS });
  await page
    .getByRole('heading', { name: /dates? de départements? changent?/ })
    .waitFor({ timeout: SOON_MS });
  await world.look(page, 'comparaison');

  const commit = page.getByRole('region', { name: 'S’engager sur cette proposition' });
  await commit.getByRole('textbox', { name: 'Nom de la campagne' }).fill('Le reste du pays');
  await commit.getByRole('button', { name: 'S’engager sur ce plan' }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Le reste du pays' })
    .waitFor({ timeout: SOON_MS });
  await page.getByText('ferme').or(page.getByText('engagée')).first().waitFor();
  await world.look(page, 'campagne du reste du pays');
};
