// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Unit } from '../unit/unit.ts';
import { declareActivated } from './declare-activated.ts';
import { declareByFacts } from './declare-by-facts.ts';
import { readyTasks, waitingFor } from './ready-successors.ts';
import { settleGates } from './settle-gates.ts';
import { settlePlacements } from './settle-placements.ts';
import { settleWaveGates } from './settle-wave-gates.ts';
import { settleWaves } from './settle-waves.ts';

/** What changed in a campaign within a unit. */
export interface Changes {
  /** Tasks that began or were done, gates and wave gates that were opened. */
  readonly nodeIds: readonly Uuid[];
  /** Organisations whose tasks or gates changed in any way. */
  readonly organisationIds: readonly Uuid[];
  readonly waves: readonly number[];
}

/**
 * Works out what follows from a change, in the same transaction and under the campaign's lock: tasks
 * become ready, criteria fill, the map, the wave gates and the waves follow.
 */
export const settle = async (
  unit: Unit,
  directory: DirectorySnapshot,
  campaign: CampaignCore,
  changes: Changes,
): Promise<void> => {
  const readied = await readyTasks(unit, directory, await waitingFor(unit, changes.nodeIds));
  await declareByFacts(unit, directory, campaign, readied);
  const done = await declareActivated(unit, directory, campaign, readied);
  if (done.length > 0) {
    const nodeIds = done.map(({ id }) => id);
    const further = await readyTasks(unit, directory, await waitingFor(unit, nodeIds));
    await declareByFacts(unit, directory, campaign, further);
  }
  await settleGates(unit, directory, campaign, changes.organisationIds);
  await settlePlacements(unit, [
    ...changes.organisationIds,
    ...readied.map((row) => row.organisation_id),
  ]);
  await settleWaveGates(unit, campaign, changes.waves);
  await settleWaves(unit, directory, campaign, changes.waves);
};
