// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type PlanOrganisation, addTaken } from '@essaim/scheduler';
import type { Kysely } from 'kysely';
import { nodeStandings } from '../../db/replan/node-standings.ts';
import { pinnedStarts } from '../../db/replan/pinned-starts.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { AskedStart } from '../../domain/objection/objection.ts';
import { heldUntil } from '../../domain/placement/hold.ts';
import { realityOf } from '../../domain/replan/standing.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { campaignFreezes } from '../freeze/campaign-freezes.ts';
import { takenInCampaign } from '../objection/asked-starts.ts';
import { poolsWithLoans } from '../loan/pools-with-loans.ts';
import type { RepairRequest } from '../proposal/engine.ts';
import { planOrganisation } from '../proposal/plan-problem.ts';
import { loadPacked } from '../proposal/read-plan.ts';

/** All that a campaign's dates are repaired with, and its digest. */
export interface CampaignReality {
  /** The proposal whose dates hold now. */
  readonly baselineId: Uuid;
  readonly repair: RepairRequest;
  readonly hash: string;
}

const holdsOf = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  directory: DirectorySnapshot,
  today: string,
) => {
  const rows = await db
    .selectFrom('placement')
    .select(['organisation_id', 'hold'])
    .where('campaign_id', '=', campaignId)
    .where('hold', 'is not', null)
    .orderBy('organisation_id')
    .execute();
  return rows.flatMap(({ organisation_id: id, hold }) => {
    const last = heldUntil(hold, today);
    const organisation = directory.row(id)?.key;
    if (last === null || organisation === undefined) return [];
    return [{ organisation, until: Temporal.PlainDate.from(last).add({ days: 1 }).toString() }];
  });
};

const byNode = (starts: readonly AskedStart[]) =>
  Object.fromEntries(starts.map(({ node, date }) => [node, date]));

export interface RealityContext {
  readonly directory: DirectorySnapshot;
  readonly today: string;
  /** Departments that join a wave, by their keys. */
  readonly joiners?: readonly { readonly organisation: string; readonly wave: number }[];
}

/** Departments that join, and the regions above them. */
const joiningOf = (
  joiners: NonNullable<RealityContext['joiners']>,
  directory: DirectorySnapshot,
): PlanOrganisation[] => {
  const rows = joiners.flatMap(({ organisation }) => directory.byKey(organisation) ?? []);
  const regions = new Set(
    rows.flatMap(({ parent_id: id }) => (id ? (directory.row(id) ?? []) : [])),
  );
  return [...regions, ...rows].map((row) => planOrganisation(directory, row));
};

/**
 * Collects what became of a campaign: facts and delays of its tasks and gates, holds, capacities as
 * they are now, and what other campaigns hold of them.
 * @throws DomainError `not-found`
 */
export const campaignReality = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  { directory, today, joiners = [] }: RealityContext,
): Promise<CampaignReality> => {
  const campaigns = await db
    .selectFrom('campaign')
    .select(['id', 'proposal_id', 'taken'])
    .orderBy('id')
    .execute();
  const campaign = campaigns.find(({ id }) => id === campaignId);
  if (!campaign) throw problem('not-found');
  const [{ plan }, known, holds, pools, asked, pinned, freezes] = await Promise.all([
    loadPacked(db, campaign.proposal_id),
    nodeStandings(db, campaignId),
    holdsOf(db, campaignId, directory, today),
    poolsWithLoans(db, directory, today),
    takenInCampaign(db, campaignId),
    pinnedStarts(db, campaignId, today),
    loadCampaign(db, campaignId).then(({ playbook }) =>
      campaignFreezes(db, campaignId, playbook, { directory, today }),
    ),
  ]);
  const planned = new Map(plan.nodes.map((node) => [node.id, node]));
  const standings = known.flatMap((one) => {
    const node = planned.get(one.node);
    return node ? [{ ...one, plannedStart: node.start, plannedEnd: node.end }] : [];
  });
  const repair: RepairRequest = {
    pools,
    others: addTaken(...campaigns.filter((one) => one !== campaign).map(({ taken }) => taken)),
    held: campaign.taken,
    joining: joiningOf(joiners, directory),
    freezes,
    request: {
      today,
      ...(joiners.length > 0 && { joiners }),
      ...realityOf(standings, today),
      holds,
      ...(asked.length > 0 && { asked: byNode(asked) }),
      ...(pinned.length > 0 && { pinned: byNode(pinned) }),
    },
  };
  const text = JSON.stringify([campaign.proposal_id, repair]);
  const hash = createHash('sha256').update(text).digest('base64url');
  return { baselineId: campaign.proposal_id, repair, hash };
};
