// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { withIdempotency } from '@essaim/postgres';
import { currentFreezes } from '../../db/freeze/current-freezes.ts';
import { lockFreeze } from '../../db/freeze/freeze-rows.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadCampaign, lockCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type Unit, inUnit } from '../unit/unit.ts';
import { askedPeriods, freezablePlace } from './asked-freezes.ts';
import { freezeLevels } from './present-freeze-ref.ts';
import { presentFreezes } from './present-freeze.ts';
import { writeFreeze } from './write-freeze.ts';

type Schemas = PlanningApi['components']['schemas'];

/** Windows of one place add up in one rule: two rules would forbid what either leaves out. */
const refuseWindowsTwice = async (
  unit: Unit,
  campaignId: Uuid,
  { kind, organisationId, tag, forbids }: Schemas['NewFreeze'],
): Promise<void> => {
  if (kind !== 'allow') return;
  await lockCampaign(unit.trx, campaignId);
  const current = await currentFreezes(unit.trx, campaignId, unit.today);
  const isThere = current.some(
    ({ row }) =>
      row.kind === 'allow' &&
      row.organisation_id === organisationId &&
      row.tag === (tag ?? null) &&
      row.forbids.some((act) => forbids.includes(act)),
  );
  if (isThere) throw problem('window-already');
};

/**
 * Places a freeze. The coordination of a region freezes its place, that of the nation any.
 * @param key of the header `Idempotency-Key`
 * @throws DomainError `not-found`, `forbidden`, `freeze-place`, `freeze-past`, `window-already` and what its days refuse
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
        await refuseWindowsTwice(unit, campaignId, asked);
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
