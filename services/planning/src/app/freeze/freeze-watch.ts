// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { type FreezeInForce, runningFreezes } from '../../db/freeze/running-freezes.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { type FrozenAct, forbiddingFreeze } from '../../domain/freeze/freeze.ts';
import { tagsOf } from '../../domain/freeze/freeze-tags.ts';
import { actsOfGate, actsOfTask } from '../../domain/freeze/frozen-acts.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

interface Placed {
  readonly organisation_id: Uuid;
  readonly wave: number | null;
  readonly template: string;
}

/** Which freeze forbids a step on the day that was looked at; null when none does. */
export interface FreezeWatch {
  /** To begin a task. */
  task(campaign: CampaignCore, row: Placed): FreezeInForce | null;
  /** To open a gate. */
  gate(campaign: CampaignCore, row: Placed): FreezeInForce | null;
  /** To open a wave gate: that concerns the wave after its own, all over the nation. */
  waveGate(campaign: CampaignCore, row: { readonly wave: number }): FreezeInForce | null;
}

const watchOver = (
  freezes: readonly FreezeInForce[],
  directory: DirectorySnapshot,
): FreezeWatch => {
  const look = (
    campaign: CampaignCore,
    organisationId: Uuid | undefined,
    tags: readonly string[],
    acts: readonly FrozenAct[],
  ): FreezeInForce | null => {
    const own = freezes.filter(({ campaignId }) => campaignId === campaign.id);
    if (own.length === 0 || organisationId === undefined || acts.length === 0) return null;
    const above = directory.organisation(organisationId)?.ancestors ?? [];
    return forbiddingFreeze(own, { line: [organisationId, ...above], tags, acts });
  };
  const at = (campaign: CampaignCore, row: Placed, acts: readonly FrozenAct[]) => {
    const territory = directory.row(row.organisation_id)?.territory ?? null;
    return look(campaign, row.organisation_id, tagsOf(row.wave, territory), acts);
  };
  return {
    task: (campaign, row) => at(campaign, row, actsOfTask(campaign.playbook.task(row.template))),
    gate: (campaign, row) =>
      at(campaign, row, actsOfGate(campaign.playbook.playbook, row.template)),
    waveGate: (campaign, { wave }) =>
      look(campaign, directory.nation()?.id, tagsOf(wave + 1, null), ['open']),
  };
};

/**
 * Reads the freezes of some campaigns once, for many questions.
 * @param day the day of the step; overrides and derogations count as of today
 */
export const loadFreezeWatch = async (
  db: Kysely<PlanningTables>,
  campaignIds: readonly Uuid[],
  directory: DirectorySnapshot,
  today: string,
  day: string = today,
): Promise<FreezeWatch> => watchOver(await runningFreezes(db, campaignIds, day, today), directory);
