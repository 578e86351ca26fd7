// SPDX-License-Identifier: AGPL-3.0-or-later
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';
import { openFirstCampaign } from './see-the-country.ts';

const TASK = 'Former les associations pilotes (deux sessions)';
const LIVE_MS = 30_000;

/**
 * Step 4: the department declares with evidence, the region refuses once with a message and then
 * accepts, the criterion fills, the gate climbs the tiers, the nation opens it and then the wave gate.
 * Each sees the other's step without reloading.
 */
export const declareAcceptOpen = async (world: World): Promise<void> => {
  const department = await world.page(PEOPLE.loireAtlantique);
  const region = await world.page(PEOPLE.paysDeLaLoire);
  const nation = await world.page(PEOPLE.nation);
  await department.goto(`${world.run.console}/a-faire`);
  await region.goto(`${world.run.console}/a-faire`);
  await world.look(department, 'à faire du département');

  await declare(department, 4);

  const toAccept = region.getByRole('region', { name: 'À accepter' });
  await toAccept.getByText(TASK).first().waitFor({ timeout: LIVE_MS });
  await world.look(region, 'à accepter de la région');
  await openCard(region, toAccept);
  await toAccept.getByRole('button', { name: 'Refuser, avec un message' }).click();
  await toAccept
    .getByRole('textbox', { name: /Pourquoi, et ce qu’il faut reprendre/ })
    .fill('Il faut six séances, quatre sont retenues.');
  await toAccept.getByRole('button', { name: 'Envoyer le refus' }).click();

  await department
    .getByText('Il faut six séances, quatre sont retenues.')
    .first()
    .waitFor({ timeout: LIVE_MS });
  await declare(department, 6);
  await toAccept.getByText(TASK).first().waitFor({ timeout: LIVE_MS });
  await openCard(region, toAccept);
  await toAccept.getByRole('button', { name: 'Accepter la déclaration' }).click();
  await department.getByText('18 tâches sur 24 sont acceptées').waitFor({ timeout: LIVE_MS });

  await department.getByRole('link', { name: 'Ouverture généralisée' }).first().click();
  await department.getByRole('button', { name: 'Déclarer le jalon' }).waitFor({ timeout: LIVE_MS });
  await world.look(department, 'jalon');
  const gate = new URL(department.url()).pathname;
  await department.getByRole('button', { name: 'Déclarer le jalon' }).click();

  await region.goto(`${world.run.console}${gate}`);
  await region.getByRole('button', { name: 'Accepter le jalon' }).click();
  await openFirstCampaign(world);
  await nation
    .getByText(/Loire-Atlantique/)
    .first()
    .waitFor({ timeout: LIVE_MS });
  await nation.goto(`${world.run.console}${gate}`);
  await nation.getByRole('button', { name: 'Ouvrir le jalon' }).click();
  await department
    .getByText(/jalon est ouvert|Ouvert/)
    .first()
    .waitFor({ timeout: LIVE_MS });

  await openFirstCampaign(world);
  await nation.getByText(/2 départements sur 28 sont en service/).waitFor({ timeout: LIVE_MS });
  const prepare = nation.getByRole('button', {
    name: 'Ouvrir la préparation de la vague suivante',
  });
  await prepare.click();
  await prepare.waitFor({ state: 'detached' });
};

type Page = Awaited<ReturnType<World['page']>>;

const declare = async (page: Page, sessions: number): Promise<void> => {
  const card = page.getByRole('article').filter({ hasText: TASK }).first();
  const form = card.getByRole('form', { name: 'Déclarer cette tâche faite' });
  const open = card.getByRole('button', { name: /Ouvrir la tâche/ });
  await form.or(open).first().waitFor();
  if (!(await form.isVisible())) await open.click();
  await form
    .getByRole('textbox', { name: /Adresse de la page/ })
    .fill('https://federation-44.example/dates');
  await form.getByRole('spinbutton', { name: /Nombre de séances/ }).fill(String(sessions));
  await form.getByRole('button', { name: 'Déclarer faite' }).click();
};

const openCard = async (page: Page, within: ReturnType<Page['getByRole']>): Promise<void> => {
  const accept = within.getByRole('button', { name: 'Accepter la déclaration' });
  const open = within.getByRole('button', { name: /Ouvrir la tâche/ });
  await accept.or(open).first().waitFor();
  if (!(await accept.isVisible())) await open.first().click();
  await page.waitForLoadState('domcontentloaded');
};
