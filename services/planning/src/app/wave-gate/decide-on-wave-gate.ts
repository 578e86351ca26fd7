// SPDX-License-Identifier: AGPL-3.0-or-later
import { requireMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { problem } from '@essaim/contracts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { findWaveGate } from '../../db/gate/wave-gate-row.ts';
import { type WaveGateRequest, actOnWaveGate } from './act-on-wave-gate.ts';
import { type WaveGateAnswer, loadWaveGates, waveGateLevels } from './present-wave-gate.ts';

/**
 * Gives the nation's word on a wave gate.
 * @returns how it stands then
 * @throws DomainError `not-found`, `forbidden`, `forbidden-with-this-hat`, and what `actOnWaveGate` throws
 */
export const decideOnWaveGate = async (
  app: AppContext,
  request: WaveGateRequest,
  caller: Caller,
): Promise<WaveGateAnswer> => {
  const { waveGateId } = request;
  const seen = await findWaveGate(app.db, waveGateId);
  if (!seen) throw problem('not-found');
  const [campaign, directory] = await Promise.all([
    loadCampaign(app.db, seen.campaign_id),
    loadDirectory(app.db, caller.today),
  ]);
  const levels = waveGateLevels(directory, campaign, seen.template);
  const mandateId = requireMandate(caller.person, levels, caller.today);
  await actOnWaveGate(app, { directory, campaignId: campaign.id }, request, mandateId, caller);
  const [waveGate] = await loadWaveGates(app.db, campaign, directory, caller, waveGateId);
  if (!waveGate) throw problem('not-found');
  return waveGate;
};
