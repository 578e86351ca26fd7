// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, entityTag, expectedVersion } from '@essaim/service-kit';
import type { AppContext } from '../app/app-context.ts';
import { loadCampaign } from '../app/campaign/load-campaign.ts';
import { loadDirectory } from '../app/directory/load-directory.ts';
import { actOnWaveGate } from '../app/wave-gate/act-on-wave-gate.ts';
import { loadWaveGates, waveGateLevels } from '../app/wave-gate/present-wave-gate.ts';
import { requireMandate } from '../domain/people/may-act.ts';
import type { WaveGateCommand } from '../domain/wave-gate/decide-wave-gate.ts';
import { callerOf } from './caller-of.ts';

/** Gives the nation's word on a wave gate and answers how it stands then. */
export const decideWaveGate = async (
  app: AppContext,
  operation: string,
  waveGateId: string,
  command: WaveGateCommand,
  headers: Readonly<Record<string, string | undefined>>,
  context: RequestContext,
) => {
  const caller = callerOf(context);
  const id = waveGateId as Uuid;
  const seen = await app.db
    .selectFrom('wave_gate')
    .select(['campaign_id', 'template'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!seen) throw problem('not-found');
  const [campaign, directory] = await Promise.all([
    loadCampaign(app.db, seen.campaign_id),
    loadDirectory(app.db, caller.today),
  ]);
  const levels = waveGateLevels(directory, campaign, seen.template);
  const mandateId = requireMandate(caller.person, levels, caller.today);
  const revision = expectedVersion(headers);
  await actOnWaveGate(app, { waveGateId: id, revision, operation, command }, mandateId, caller);
  const [waveGate] = await loadWaveGates(app.db, campaign, directory, caller, id);
  if (!waveGate) throw problem('not-found');
  return {
    status: 200 as const,
    body: waveGate,
    headers: { etag: entityTag(waveGate.revision) },
  };
};
