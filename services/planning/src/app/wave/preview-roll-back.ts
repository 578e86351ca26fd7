// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { readRollBack } from './read-roll-back.ts';

/**
 * What rolling a wave back would undo and keep.
 * @throws DomainError `not-found`
 */
export const previewRollBack = async (
  { db }: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  number: number,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['RollBack']> => {
  const campaign = await loadCampaign(db, campaignId);
  const [directory, wave] = await Promise.all([
    loadDirectory(db, caller.today),
    db
      .selectFrom('wave')
      .select('number')
      .where('campaign_id', '=', campaignId)
      .where('number', '=', number)
      .executeTakeFirst(),
  ]);
  if (!wave) throw problem('not-found');
  const found = await readRollBack(db, directory, campaign, number, caller.today);
  const names = await loadNames(db, directory, {});
  const node = (row: {
    readonly id: Uuid;
    readonly template: string;
    readonly state: string;
    readonly organisation_id?: Uuid;
  }) => ({
    id: row.id,
    template: row.template,
    title: campaign.playbook.titleOf(row.template),
    organisation:
      row.organisation_id === undefined ? null : names.organisation(row.organisation_id),
    state: row.state,
  });
  return {
    wave: number,
    since: found.point.since,
    waveGates: found.waveGates.map(node),
    gates: found.gates.map(node),
    tasks: found.tasks.map(node),
    kept: found.kept,
    refused: found.point.refused,
  };
};
