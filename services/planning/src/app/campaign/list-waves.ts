// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { placementCounts } from '../../db/campaign/campaign-counts.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadWaveGates } from '../wave-gate/present-wave-gate.ts';
import { loadWaveControls } from '../wave/present-wave-control.ts';
import { loadCampaign } from './load-campaign.ts';
import type { Schemas } from './present-campaign.ts';
import { presentWave } from './present-wave.ts';

/**
 * The waves of a campaign.
 * @throws DomainError `not-found`
 */
export const listWaves = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<Schemas['Wave'][]> => {
  const campaign = await loadCampaign(db, id);
  const directory = await loadDirectory(db, caller.today);
  const [waves, counts, waveGates] = await Promise.all([
    db.selectFrom('wave').selectAll().where('campaign_id', '=', id).orderBy('number').execute(),
    placementCounts(db, [id]),
    loadWaveGates(db, campaign, directory, caller),
  ]);
  const controls = await loadWaveControls(db, campaign, waves, directory, caller);
  return waves.flatMap((wave) => {
    const control = controls.get(wave.id);
    return control ? [presentWave(wave, control, counts, waveGates, campaign.playbook)] : [];
  });
};
