// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { withIdempotency } from '@essaim/postgres';
import { lockFreeze } from '../../db/freeze/freeze-rows.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit } from '../unit/unit.ts';
import { askedPeriods, freezablePlace } from './asked-freezes.ts';
import { freezeLevels } from './present-freeze-ref.ts';
import { presentFreezes } from './present-freeze.ts';
import { writeFreeze } from './write-freeze.ts';

type Schemas = PlanningApi['components']['schemas'];

/**
 * Places a freeze. The coordination of a region freezes its place, that of the nation any.
 * @param key of the header `Idempotency-Key`
 * @throws DomainError `not-found`, `forbidden`, `freeze-place`, `freeze-past` and what its days refuse
 */
export const placeFreeze = async (
  app: AppContext,
  campaignId: Uuid,
  asked: Schemas['NewFreeze'],
  key: string | undefined,
  caller: Caller,
): Promise<Schemas['Freeze']> => {
  const { personId } = caller.person;
  const organisationId = asked.organisationId as Uuid;
  await loadCampaign(app.db, campaignId);
  const directory = await loadDirectory(app.db, caller.today);
  const mandateId = requireMandate(
    caller.person,
    freezeLevels(directory, organisationId),
    caller.today,
  );
  freezablePlace(directory, organisationId);
  if (askedPeriods(asked, caller.today).endsOn < caller.today) throw problem('freeze-past');
  const request = [campaignId, asked];
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const { id } = await withIdempotency(
      unit.trx,
      { key, personId, operation: 'placeFreeze', request },
      async () => {
        const row = await writeFreeze(unit, directory, { campaignId, asked, ownerId: personId });
        return { id: row.id };
      },
    );
    const row = await lockFreeze(unit.trx, id);
    const [answer] = row ? await presentFreezes(unit.trx, directory, [row], caller) : [];
    if (!answer) throw problem('not-found');
    return answer;
  });
};
