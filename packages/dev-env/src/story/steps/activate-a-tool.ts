// SPDX-License-Identifier: AGPL-3.0-or-later
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';
import { openTool } from './open-tool.ts';

const TOOL = 'Carnet du Haut-Rhin';
const BEFORE = '8 tâches sur 24 sont acceptées';
const DONE = '9 tâches sur 24 sont acceptées';
const SAGA_MS = 60_000;

/**
 * Step 5: the department requests an offer for its task, the region accepts, identity makes the
 * client and gives the access, the hoster installs, the tool answers; the first sign-in makes it active, and the task
 * is done by itself.
 */
export const activateATool = async (world: World): Promise<void> => {
  const department = await world.page(PEOPLE.hautRhin);
  await department.goto(`${world.run.console}/a-faire`);
  await department.getByText(BEFORE).waitFor();
  await department.getByRole('link', { name: 'Demander un outil' }).first().click();
  await department.getByText(TOOL).first().waitFor();
  await world.look(department, 'catalogue');
  await department
    .getByRole('link', { name: new RegExp(TOOL) })
    .first()
    .click();
  await department.getByRole('button', { name: /^Demander / }).waitFor();
  await world.look(department, 'offre');
  await department.getByRole('button', { name: /^Demander / }).click();
  await department.getByRole('heading', { name: 'Les étapes' }).waitFor();

  const region = await world.page(PEOPLE.grandEst);
  await region.goto(`${world.run.console}/a-faire`);
  const waiting = region.getByRole('region', { name: 'Outils qui vous attendent' });
  await waiting
    .getByRole('link', { name: /Ouvrir l’activation/ })
    .first()
    .click();
  await region.getByRole('button', { name: 'Accepter la demande' }).click();
  await region.getByText('Grâce à').or(region.getByText('Acceptée par')).first().waitFor();
  await world.look(region, 'activation');

  await department
    .getByText(/Constater une première connexion/)
    .first()
    .waitFor();
  for (const step of [/Installer la configuration/, /Vérifier que l’outil répond/]) {
    const row = department.getByRole('row', { name: step });
    await row.getByText('Fait').waitFor({ timeout: SAGA_MS });
  }

  await department.goto(`${world.run.console}/mes-outils`);
  const tool = await openTool(department, TOOL);
  await tool.getByText(/Vous êtes connecté avec votre compte du réseau/).waitFor();
  if (tool !== department) await tool.close();

  await department.goto(`${world.run.console}/a-faire`);
  await department.getByText(DONE).waitFor({ timeout: SAGA_MS });
};
