// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPacked } from '../../db/proposal/proposal-rows.ts';
import { type WorkRow, endWork } from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import type { WorkFollow } from '../plan-work/follow-work.ts';
import { inUnit, note } from '../unit/unit.ts';

/**
 * Finds what would help a proposal: each resource plus one, planned anew.
 * @returns false when its process left; nothing is stored then
 */
export const findHelp = async (
  app: AppContext,
  work: WorkRow,
  follow: WorkFollow,
): Promise<boolean> => {
  const id = work.proposal_id;
  const helps = await app.engine.help(await readPacked(app.db, id), follow);
  if (helps === null) return false;
  const directory = await loadDirectory(app.db, app.clock.today().toString());
  await inUnit(app, { actor: null, correlationId: work.correlation_id }, async (unit) => {
    await endWork(unit.trx, work, 'done', { helps });
    const organisationId = directory.nation()?.id ?? null;
    note(unit, 'foundHelp', { type: 'proposal', id, organisationId }, { helps: helps.length });
  });
  return true;
};
