// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventType } from '@essaim/contracts';
import { NATIONAL_HOME } from '@essaim/kernel';
import type { WaveRow } from '../../db/wave/wave-row.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { Unit } from '../unit/unit.ts';
import { conditionsOf } from './conditions-of.ts';

/**
 * Announces what happened to a wave.
 * @param version the number of this event, which the row counts already
 */
export const announceWave = (
  unit: Unit,
  campaign: CampaignCore,
  row: WaveRow,
  type: Extract<EventType, `wave.${string}`>,
  version: number = row.version,
): void => {
  const { success, error } = conditionsOf(row, campaign);
  unit.events.push({
    type,
    home: NATIONAL_HOME,
    aggregate: 'wave',
    aggregateId: row.id,
    version,
    data: {
      campaignId: row.campaign_id,
      number: row.number,
      control: row.control,
      since: row.control_act?.at ?? null,
      cause: row.control_act?.cause ?? null,
      conditions: { success: [...success], error: [...error] },
      succeededAt: row.succeeded_at,
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
};
