// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { type WaveRow, lockWaves } from '../../db/wave/wave-row.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { listWaves } from '../campaign/list-waves.ts';
import { type CampaignCore, lockCampaign } from '../campaign/load-campaign.ts';
import type { Schemas } from '../campaign/present-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type Unit, inUnit } from '../unit/unit.ts';

/** A wave as somebody read it. */
export interface WaveTarget {
  readonly campaignId: Uuid;
  readonly number: number;
  readonly revision: number;
}

export interface WaveContext {
  readonly campaign: CampaignCore;
  readonly directory: DirectorySnapshot;
}

/**
 * Does something to a wave in a person's name, under the campaign's lock.
 * @param mandateId the mandate that allows it, already checked
 * @param work writes, notes and announces
 * @returns how the wave stands then
 * @throws DomainError `not-found`, `version-conflict`
 */
export const changeWave = async (
  app: AppContext,
  { campaignId, number, revision }: WaveTarget,
  mandateId: Uuid,
  caller: Caller,
  work: (unit: Unit, row: WaveRow, context: WaveContext) => Promise<void>,
): Promise<Schemas['Wave']> => {
  const directory = await loadDirectory(app.db, caller.today);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const campaign = await lockCampaign(unit.trx, campaignId);
    const [found] = await lockWaves(unit.trx, campaignId, [number]);
    await work(unit, expectVersion(found, revision), { campaign, directory });
  });
  const waves = await listWaves(app, campaignId, caller);
  const wave = waves.find((one) => one.number === number);
  if (!wave) throw problem('not-found');
  return wave;
};
