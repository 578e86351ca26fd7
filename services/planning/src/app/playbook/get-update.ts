// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { mergeSides, updateSides } from './playbook-update.ts';
import { presentPlaybookSummary } from './present-playbook.ts';
import { presentItems } from './present-update.ts';

/**
 * What the nation changed since the base of an own playbook, and what its owner made otherwise.
 * @throws DomainError as `updateSides`
 */
export const getPlaybookUpdate = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['PlaybookUpdate']> => {
  const [sides, directory] = await Promise.all([
    updateSides(db, id),
    loadDirectory(db, caller.today),
  ]);
  const bases = new Map([[sides.base.id, sides.base]]);
  const summary = (side: keyof typeof sides) =>
    presentPlaybookSummary(sides[side], directory, bases);
  return {
    own: summary('own'),
    from: summary('base'),
    to: summary('newest'),
    items: presentItems(mergeSides(sides).items, sides),
  };
};
