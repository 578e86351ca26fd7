// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { lockWaveGate, toWaveGate } from '../../db/gate/wave-gate-row.ts';
import { type WaveGateCommand, decideWaveGate } from '../../domain/wave-gate/decide-wave-gate.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadBrakes } from '../brake/brakes.ts';
import { brakeFacts } from '../brake/present-brake.ts';
import { settle } from '../settle/settle.ts';
import { inUnit, momentOf, note } from '../unit/unit.ts';
import { applyWaveGateEvent } from './apply-wave-gate-event.ts';
import { loadWaveResults } from './load-wave-results.ts';

export interface WaveGateRequest {
  readonly waveGateId: Uuid;
  readonly revision: number;
  readonly operation: string;
  readonly command: WaveGateCommand;
}

/**
 * Opens or refuses a wave gate in a person's name.
 * @param mandateId the mandate that allows it, already checked
 * @throws DomainError `version-conflict` and what the decision refuses
 */
export const actOnWaveGate = async (
  app: AppContext,
  { directory, campaignId }: { readonly directory: DirectorySnapshot; readonly campaignId: Uuid },
  request: WaveGateRequest,
  mandateId: Uuid,
  caller: Caller,
): Promise<void> => {
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const campaign = await lockCampaign(unit.trx, campaignId);
    const row = await lockWaveGate(unit.trx, request.waveGateId);
    if (row?.revision !== request.revision) throw problem('version-conflict');
    const results = await loadWaveResults(unit.trx, campaign, [row], unit.today);
    const result = results.get(row.id);
    if (!result) throw problem('not-found');
    const brakes = await loadBrakes(unit.trx, [campaignId], directory, unit.today);
    const brake = brakes.waveGate(campaign, row);
    const braked = await brakeFacts(unit.trx, directory, brake, caller.language);
    const facts = { ...momentOf(unit), result, ...braked };
    const event = decideWaveGate(toWaveGate(row), request.command, facts);
    await applyWaveGateEvent(unit, row, event);
    const nation = directory.nation()?.id ?? null;
    note(
      unit,
      request.operation,
      { type: 'wave-gate', id: row.id, organisationId: nation },
      { template: row.template, wave: row.wave },
    );
    await settle(unit, directory, campaign, {
      nodeIds: request.command.kind === 'open' ? [row.id] : [],
      organisationIds: [],
      waves: [],
    });
  });
};
