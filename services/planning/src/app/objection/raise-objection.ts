// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { withIdempotency } from '@essaim/postgres';
import { findObjection, insertObjection } from '../../db/objection/objection-rows.ts';
import { checkObjection } from '../../domain/objection/objection.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { AppContext } from '../app-context.ts';
import { refuseTwice } from '../campaign/commit-proposal.ts';
import { loadCampaign, lockCampaign } from '../campaign/load-campaign.ts';
import { type Caller, causeOf } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { lockProposal } from '../../db/proposal/lock-proposal.ts';
import { type Unit, inUnit } from '../unit/unit.ts';
import { announceObjection } from './announce-objection.ts';
import { type DatedPlan, type PlannedDate, objectedDates, regionOfDate } from './objected-dates.ts';
import { presentObjections } from './present-objections.ts';

type Schemas = PlanningApi['components']['schemas'];

interface Asked {
  readonly plan: DatedPlan;
  readonly asked: Schemas['NewObjection'];
  readonly regionId: Uuid;
  readonly directory: DirectorySnapshot;
}

const dateOf = async (
  db: AppContext['db'],
  plan: DatedPlan,
  node: string,
  directory: DirectorySnapshot,
): Promise<PlannedDate> => {
  const date = (await objectedDates(db, plan, [node], directory)).get(node);
  if (!date) throw problem('objection-node');
  return date;
};

/** Holds the plan: neither a commitment nor another write comes between. */
const lockPlan = async ({ trx }: Unit, plan: DatedPlan): Promise<void> => {
  if ('campaignId' in plan) await lockCampaign(trx, plan.campaignId);
  else await refuseTwice(trx, await lockProposal(trx, plan.proposalId));
};

const raise = async (unit: Unit, { plan, asked, regionId, directory }: Asked, by: Uuid) => {
  await lockPlan(unit, plan);
  const date = await dateOf(unit.trx, plan, asked.node, directory);
  const notBefore = asked.notBefore ?? null;
  checkObjection(date, notBefore);
  const row = await insertObjection(unit.trx, {
    id: newId(),
    proposal_id: 'proposalId' in plan ? plan.proposalId : null,
    campaign_id: 'campaignId' in plan ? plan.campaignId : null,
    node_key: asked.node,
    organisation_id: date.organisationId,
    region_id: regionId,
    planned_start: date.start,
    planned_end: date.end,
    commitment: date.commitment,
    reason: asked.reason,
    not_before: notBefore,
    raised_at: unit.now,
    raised_by: by,
    state: 'open',
    taken: null,
    answer: null as unknown as string,
  });
  if (!row) throw problem('objection-already');
  announceObjection(unit, directory, row, 'objection.raised', 'raiseObjection');
  return { id: row.id };
};

/**
 * Objects to a date of a region, in the name of its coordination.
 * @param key of the header `Idempotency-Key`
 * @throws DomainError `not-found`, `forbidden`, `objection-node`, `objection-already`,
 *   `proposal-committed`, and what `checkObjection` refuses
 */
export const raiseObjection = async (
  app: AppContext,
  plan: DatedPlan,
  asked: Schemas['NewObjection'],
  key: string | undefined,
  caller: Caller,
): Promise<Schemas['Objection']> => {
  const { personId } = caller.person;
  if ('campaignId' in plan) await loadCampaign(app.db, plan.campaignId);
  const directory = await loadDirectory(app.db, caller.today);
  const seen = await dateOf(app.db, plan, asked.node, directory);
  const regionId = regionOfDate(directory, seen);
  if (regionId === null) throw problem('objection-node');
  const mandateId = requireMandate(caller.person, [coordinationOf(regionId)], caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const { id } = await withIdempotency(
      unit.trx,
      { key, personId, operation: 'raiseObjection', request: [plan, asked] },
      () => raise(unit, { plan, asked, regionId, directory }, personId),
    );
    const row = await findObjection(unit.trx, id);
    const [answer] = row ? await presentObjections(unit.trx, directory, [row], plan, caller) : [];
    if (!answer) throw problem('not-found');
    return answer;
  });
};
