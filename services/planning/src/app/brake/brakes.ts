// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { type FreezeInForce, runningFreezes } from '../../db/freeze/running-freezes.ts';
import { type WaveRow, stoppedWaves } from '../../db/wave/wave-row.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { type FrozenAct, forbiddingFreeze } from '../../domain/freeze/freeze.ts';
import { tagsOf } from '../../domain/freeze/freeze-tags.ts';
import { actsOfGate, actsOfTask } from '../../domain/freeze/frozen-acts.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type StoppedWave, stopLevels } from '../wave/wave-stop.ts';

interface Placed {
  readonly organisation_id: Uuid;
  readonly wave: number | null;
  readonly template: string;
}

/** What keeps a step from being taken: a freeze, a wave that is paused or stopped. */
export interface Brake {
  readonly freeze: FreezeInForce | null;
  readonly stop: StoppedWave | null;
}

/** What forbids a step on the day that was looked at. */
export interface Brakes {
  /** To begin a task. */
  task(campaign: CampaignCore, row: Placed): Brake;
  /** To open a gate. */
  gate(campaign: CampaignCore, row: Placed): Brake;
  /** To open a wave gate: that concerns its own wave and the one after it, all over the nation. */
  waveGate(campaign: CampaignCore, row: { readonly wave: number }): Brake;
}

const brakesOf = (
  freezes: readonly FreezeInForce[],
  stops: readonly WaveRow[],
  directory: DirectorySnapshot,
): Brakes => {
  const freezeAt = (
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
  const stopOf = (
    campaign: CampaignCore,
    ...waves: readonly (number | null)[]
  ): StoppedWave | null => {
    const row = stops.find((one) => one.campaign_id === campaign.id && waves.includes(one.number));
    return row ? { row, levels: stopLevels(directory, campaign) } : null;
  };
  const at = (campaign: CampaignCore, row: Placed, acts: readonly FrozenAct[]): Brake => {
    const territory = directory.row(row.organisation_id)?.territory ?? null;
    return {
      freeze: freezeAt(campaign, row.organisation_id, tagsOf(row.wave, territory), acts),
      stop: stopOf(campaign, row.wave),
    };
  };
  return {
    task: (campaign, row) => at(campaign, row, actsOfTask(campaign.playbook.task(row.template))),
    gate: (campaign, row) =>
      at(campaign, row, actsOfGate(campaign.playbook.playbook, row.template)),
    waveGate: (campaign, { wave }) => ({
      freeze: freezeAt(campaign, directory.nation()?.id, tagsOf(wave + 1, null), ['open']),
      stop: stopOf(campaign, wave, wave + 1),
    }),
  };
};

/**
 * Reads what brakes some campaigns once, for many questions.
 * @param day the day of the step; overrides and derogations count as of today
 */
export const loadBrakes = async (
  db: Kysely<PlanningTables>,
  campaignIds: readonly Uuid[],
  directory: DirectorySnapshot,
  today: string,
  day: string = today,
): Promise<Brakes> => {
  if (campaignIds.length === 0) return brakesOf([], [], directory);
  const [freezes, stops] = await Promise.all([
    runningFreezes(db, campaignIds, day, today),
    stoppedWaves(db, campaignIds),
  ]);
  return brakesOf(freezes, stops, directory);
};
