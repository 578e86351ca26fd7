// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { withIdempotency } from '@essaim/postgres';
import { lockFreeze } from '../../db/freeze/freeze-rows.ts';
import { insertFreeze } from '../../db/freeze/freeze-writes.ts';
import { freezePeriods } from '../../domain/freeze/freeze-periods.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit, note } from '../unit/unit.ts';
import { announceFreeze } from './announce-freeze.ts';
import { freezeLevels } from './present-freeze-ref.ts';
import { presentFreezes } from './present-freeze.ts';

type Schemas = PlanningApi['components']['schemas'];

const TIERS = new Set(['national', 'regional']);

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
  if (!TIERS.has(directory.organisation(organisationId)?.tier ?? '')) throw problem('freeze-place');
  const { firstDay, lastDay, reason, rrule = null } = asked;
  const endsOn = asked.endsOn ?? null;
  const periods = freezePeriods({ firstDay, lastDay, rrule, endsOn });
  const lastDayOfAll = rrule === null ? lastDay : (endsOn ?? lastDay);
  if (lastDayOfAll < caller.today) throw problem('freeze-past');
  const request = [campaignId, asked];
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const { id } = await withIdempotency(
      unit.trx,
      { key, personId, operation: 'placeFreeze', request },
      async () => {
        const row = await insertFreeze(
          unit.trx,
          {
            id: newId(),
            campaign_id: campaignId,
            organisation_id: organisationId,
            tag: asked.tag ?? null,
            forbids: JSON.stringify(asked.forbids),
            reason,
            owner_id: personId,
            placed_at: unit.now,
            first_day: firstDay,
            last_day: lastDay,
            rrule,
            ends_on: lastDayOfAll,
            ended: null as unknown as string,
          },
          periods,
        );
        await announceFreeze(unit, directory, row, 'freeze.placed');
        note(
          unit,
          'placeFreeze',
          { type: 'freeze', id: row.id, organisationId },
          { reason, firstDay, lastDay, rrule, endsOn: lastDayOfAll, tag: row.tag },
        );
        return { id: row.id };
      },
    );
    const row = await lockFreeze(unit.trx, id);
    const [answer] = row ? await presentFreezes(unit.trx, directory, [row], caller) : [];
    if (!answer) throw problem('not-found');
    return answer;
  });
};
