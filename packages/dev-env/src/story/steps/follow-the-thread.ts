// SPDX-License-Identifier: AGPL-3.0-or-later
import { PEOPLE } from '../../demonstration/people.ts';
import type { World } from '../world.ts';

/** Step 7: the whole chain of a department, and the blocked link of another with who can act. */
export const followTheThread = async (world: World): Promise<void> => {
  const whole = await world.page(PEOPLE.hautRhin);
  await whole.goto(`${world.run.console}/fil`);
  await whole.getByRole('heading', { level: 1, name: /Fil (du|de) / }).waitFor();
  const chain = whole.getByRole('region', { name: 'Les six maillons' }).getByRole('listitem');
  for (const link of [
    'Structure',
    'Tâche',
    'Activation',
    'Client de connexion',
    'Première connexion',
  ]) {
    await chain.filter({ hasText: link }).filter({ hasText: 'fait' }).first().waitFor();
  }
  await world.look(whole, 'fil entier');

  const blocked = await world.page(PEOPLE.vosges);
  await blocked.goto(`${world.run.console}/fil`);
  await blocked.getByText(/Le fil est coupé au maillon 4 sur 6/).waitFor();
  await blocked.getByText('Otto Bouvreuil').first().waitFor();
  await world.look(blocked, 'fil coupé');
};
