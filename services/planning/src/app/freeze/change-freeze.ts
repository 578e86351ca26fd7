// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { type FreezeRow, findFreeze, lockFreeze } from '../../db/freeze/freeze-rows.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { type Unit, inUnit } from '../unit/unit.ts';
import { freezeLevels } from './present-freeze-ref.ts';
import { isCurrent, presentFreezes } from './present-freeze.ts';

/** A freeze as somebody read it. */
export interface FreezeTarget {
  readonly freezeId: Uuid;
  readonly revision: number;
}

/**
 * Does something to a freeze that still counts, in the name of its tier's coordination or of one above,
 * in one transaction under the campaign's lock: no step passes between the two.
 * @param concerned organisations that the work looks up
 * @param work writes, notes and announces; answers the row as it is then
 * @throws DomainError `not-found`, `forbidden`, `version-conflict`, `freeze-ended`
 */
export const changeFreeze = async (
  app: AppContext,
  { freezeId, revision }: FreezeTarget,
  caller: Caller,
  concerned: readonly Uuid[],
  work: (unit: Unit, row: FreezeRow, directory: DirectorySnapshot) => Promise<FreezeRow>,
): Promise<PlanningApi['components']['schemas']['Freeze']> => {
  const seen = await findFreeze(app.db, freezeId);
  if (!seen) throw problem('not-found');
  const directory = await loadDirectoryWith(app.db, caller.today, concerned);
  const levels = freezeLevels(directory, seen.organisation_id);
  const mandateId = requireMandate(caller.person, levels, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    await lockCampaign(unit.trx, seen.campaign_id);
    const row = expectVersion(await lockFreeze(unit.trx, freezeId), revision);
    if (!isCurrent(row, unit.today)) throw problem('freeze-ended');
    const saved = await work(unit, row, directory);
    const [answer] = await presentFreezes(unit.trx, directory, [saved], caller);
    if (!answer) throw problem('not-found');
    return answer;
  });
};
