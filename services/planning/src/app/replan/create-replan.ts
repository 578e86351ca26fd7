// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { insertReplan } from '../../db/replan/replan-rows.ts';
import type { AppContext } from '../app-context.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import { type Caller, causeOf } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { FORECAST_RUNS } from '../forecast/forecast-runs.ts';
import { askWork } from '../plan-work/ask-work.ts';
import type { Repaired } from '../proposal/engine.ts';
import { inUnit, note } from '../unit/unit.ts';
import { presentReplan } from './present-replan.ts';
import { repairWithJoiners } from './repair-with-joiners.ts';

type NewReplan = PlanningApi['components']['schemas']['NewReplan'];

/** Departments that the plan has and the repaired one has not. */
const unplaced = ({ before, plan }: Repaired, directory: DirectorySnapshot): string[] => {
  const kept = new Set(plan.nodes.map(({ id }) => id));
  const lost = before.nodes.filter(({ id }) => !kept.has(id));
  return [...new Set(lost.map(({ organisation }) => organisation))].map(
    (key) => directory.byKey(key)?.short_name ?? key,
  );
};

/**
 * Repairs the dates of a campaign after what happened, and stores the repair, which changes nothing
 * before it is accepted. One that waited is dropped.
 * @throws DomainError `replan-nothing`, `replan-unplaced`, `joiners-unplaced`, `plan-impossible`,
 *   `not-found`
 */
export const createReplan = async (
  app: AppContext,
  campaignId: Uuid,
  asked: NewReplan,
  mandateId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['Replan']> => {
  const { db } = app;
  const directory = await loadDirectory(db, caller.today);
  const { reality, found, joined } = await repairWithJoiners(app, campaignId, asked, {
    directory,
    today: caller.today,
  });
  const lost = unplaced(found, directory);
  if (lost.length > 0) throw problem('replan-unplaced', { departments: lost.join(', ') });
  if (found.moves.length === 0 && joined.length === 0) throw problem('replan-nothing');
  const { before, plan, moves, touched } = found;
  const shift = (name: 'lastOpening' | 'opening80') => ({
    before: before.figures[name],
    after: plan.figures[name],
  });
  const id = await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const { name } = await lockCampaign(unit.trx, campaignId);
    const replanId = newId();
    await insertReplan(unit.trx, {
      id: replanId,
      campaign_id: campaignId,
      baseline_id: reality.baselineId,
      state: 'proposed',
      made_at: unit.now.toString(),
      made_by: caller.person.personId,
      today: caller.today,
      reality_hash: reality.hash,
      inputs_hash: found.inputsHash,
      content: JSON.stringify({
        moves,
        touched,
        lastLive: shift('lastOpening'),
        eightyPercentLive: shift('opening80'),
        joined,
      }),
      holds: JSON.stringify(found.holds),
      packed: found.packed,
    });
    note(
      unit,
      'createReplan',
      { type: 'campaign', id: campaignId, organisationId: directory.nation()?.id ?? null },
      { name, moves: moves.length, organisations: touched.length, joined: joined.length },
    );
    await askWork(unit, {
      kind: 'outlook',
      proposalId: reality.baselineId,
      askedBy: caller.person.personId,
      size: FORECAST_RUNS,
    });
    return replanId;
  });
  return presentReplan(app, id, caller);
};
