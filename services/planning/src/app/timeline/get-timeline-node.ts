// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { drivingChain } from '@essaim/scheduler';
import { readPacked } from '../../db/proposal/proposal-rows.ts';
import { nodeReasons } from '../../db/timeline/node-reasons.ts';
import { plansOf } from '../../db/timeline/timeline-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { presentEnd, presentStart } from '../present/present-binding.ts';
import { planNames } from '../present/plan-names.ts';
import { loadPacked } from '../proposal/read-plan.ts';

/**
 * Why something of a campaign has its dates. A gate between waves has the reasons of the plan that the campaign follows.
 * @throws DomainError `not-found` when there is no such campaign, or no such node in it
 */
export const getTimelineNode = async (
  { db, engine }: Pick<AppContext, 'db' | 'engine'>,
  campaignId: Uuid,
  key: string,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['TimelineNode']> => {
  const campaign = await loadCampaign(db, campaignId);
  const { now: planId } = await plansOf(db, campaignId);
  const [directory, { plan }, now, explained] = await Promise.all([
    loadDirectory(db, caller.today),
    loadPacked(db, planId),
    nodeReasons(db, campaignId, key),
    readPacked(db, planId).then((packed) => engine.explain(packed, key)),
  ]);
  const names = planNames(directory, campaign.playbook);
  const nodes = new Map(plan.nodes.map((one) => [one.id, one]));
  const planned = nodes.get(key);
  const node = names.node(key);
  if (node === null || (planned === undefined && now === undefined)) throw problem('not-found');
  const start = now === undefined ? planned?.startReason : now.start_reason;
  const end = now === undefined ? planned?.endReason : now.end_reason;
  return {
    node,
    startReason: start ? presentStart(start, names) : null,
    endReason: end ? presentEnd(end, names) : null,
    heldBy:
      planned === undefined
        ? []
        : drivingChain(nodes, planned)
            .slice(1)
            .flatMap((link) => names.node(link.node) ?? []),
    slack: explained?.slack
      ? { latestStart: explained.slack.latestStart, days: explained.slack.days }
      : null,
  };
};
