// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskRow } from '../../db/task/task-row.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Unit } from '../unit/unit.ts';
import { declareConnected } from './declare-connected.ts';
import { declareInvited } from './declare-invited.ts';

/** Declares those of the tasks whose fact has happened: mandates that exist, a provider in service. People accept them. */
export const declareByFacts = async (
  unit: Unit,
  directory: DirectorySnapshot,
  campaign: CampaignCore,
  rows: readonly TaskRow[],
): Promise<void> => {
  await declareInvited(unit, directory, campaign, rows);
  await declareConnected(unit, directory, campaign, rows);
};
