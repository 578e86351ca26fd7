// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { readReplan } from '../../db/replan/replan-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import { presentEnd, presentStart } from '../present/present-binding.ts';
import { planNames } from '../present/plan-names.ts';

export interface MoveQuery {
  readonly organisationKey?: string;
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

/**
 * A page of what a repair moves, in the order of the new dates.
 * @throws DomainError `not-found`
 */
export const listMoves = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  { organisationKey, page: { page, size, offset } }: MoveQuery,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['ReplanMovePage']> => {
  const [row, directory] = await Promise.all([readReplan(db, id), loadDirectory(db, caller.today)]);
  const names = planNames(directory, await loadPlaybook(db, row.playbook_id));
  const matching = row.content.moves.filter(
    ({ organisation }) => organisationKey === undefined || organisation === organisationKey,
  );
  return {
    items: matching.slice(offset, offset + size).flatMap((move) => {
      const [node, because] = [names.node(move.node), names.node(move.cause.node)];
      if (!node || !because) return [];
      return [
        {
          node,
          from: move.from,
          to: move.to,
          cause: { code: move.cause.code, node: because },
          startReason: presentStart(move.startReason, names),
          endReason: presentEnd(move.endReason, names),
        },
      ];
    }),
    page,
    size,
    total: matching.length,
  };
};
