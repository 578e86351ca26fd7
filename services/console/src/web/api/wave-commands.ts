// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
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

/** What rolling a wave back would undo; read anew each time it is asked. */
export const rollBackPreviewQuery = (campaignId: string, number: number) =>
  queryOptions({
    queryKey: ['planning', 'roll-back', campaignId, number],
    queryFn: (): Promise<Planning['RollBack']> =>
      body(
        planning.GET('/campaigns/{campaignId}/waves/{number}/roll-back', {
          params: { path: { campaignId, number } },
        }),
      ),
    meta: { reads: ['wave', 'gate', 'wave-gate', 'task'] },
  });

export const rollBackWave = (campaignId: string, wave: Ref, reason: string) =>
  body(
    planning.POST('/campaigns/{campaignId}/waves/{number}/roll-back', {
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
