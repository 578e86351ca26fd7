// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

type Ref = Pick<Planning['Wave'], 'number' | 'revision'>;

const at = (campaignId: string, { number, revision }: Ref) => ({
  path: { campaignId, number },
  header: { 'If-Match': `"${revision}"` },
});

/** Every one throws ProblemError when the service refuses. */
export const commandWave = (
  campaignId: string,
  wave: Ref,
  verb: 'pause' | 'stop' | 'resume',
  reason: string,
) =>
  body(
    planning.POST(`/campaigns/{campaignId}/waves/{number}/${verb}`, {
      params: at(campaignId, wave),
      body: { reason },
    }),
  );

export const setWaveConditions = (
  campaignId: string,
  wave: Ref,
  conditions: Planning['WaveConditions'],
) =>
  body(
    planning.PUT('/campaigns/{campaignId}/waves/{number}/conditions', {
      params: at(campaignId, wave),
      body: conditions,
    }),
  );
