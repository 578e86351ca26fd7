// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WaveRow } from '../../db/wave/wave-row.ts';
import { type WaveConditions, playbookConditions } from '../../domain/wave/wave-conditions.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import { liveGate } from '../proposal/present-proposal.ts';

/** The conditions of a wave: those that were set, else those of the playbook. */
export const conditionsOf = (
  { conditions }: Pick<WaveRow, 'conditions'>,
  { playbook }: CampaignCore,
): WaveConditions =>
  conditions ?? playbookConditions(playbook.playbook.waveGates, liveGate(playbook));
