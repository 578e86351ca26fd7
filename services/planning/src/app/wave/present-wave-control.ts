// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { waveFigures } from '../../db/wave/wave-figures.ts';
import type { WaveRow } from '../../db/wave/wave-row.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import { type JudgedWave, type WaveFigures, judgeWave } from '../../domain/wave/judge-wave.ts';
import { waveCommandsIn } from '../../domain/wave/wave-control.ts';
import type { Caller } from '../caller.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { Schemas } from '../campaign/present-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadNames } from '../directory/names.ts';
import { liveGate } from '../proposal/present-proposal.ts';
import { conditionsOf } from './conditions-of.ts';
import { presentWaveStop, stopLevels, waveLevels } from './wave-stop.ts';

export type WaveControlAnswer = Pick<
  Schemas['Wave'],
  'revision' | 'control' | 'conditions' | 'allowed'
>;

const NOTHING: WaveFigures = {
  departments: 0,
  liveOn: [],
  due: 0,
  late: 0,
  open: 0,
  blocked: 0,
  refusedOrHeld: 0,
};

const presentJudged = (
  { success, error }: JudgedWave,
  succeededAt: string | null,
): Schemas['WaveJudgement'] => ({ success: [...success], error: [...error], succeededAt });

/** How the waves of a campaign are controlled: their conditions as they stand, what is paused. */
export const loadWaveControls = async (
  db: Kysely<PlanningTables>,
  campaign: CampaignCore,
  rows: readonly WaveRow[],
  directory: DirectorySnapshot,
  { person, today, language }: Caller,
): Promise<ReadonlyMap<Uuid, WaveControlAnswer>> => {
  const [figures, names] = await Promise.all([
    waveFigures(
      db,
      campaign.id,
      liveGate(campaign.playbook),
      today,
      rows.map(({ number }) => number),
    ),
    loadNames(db, directory, { people: rows.map((row) => row.control_act?.by) }),
  ]);
  const levels = stopLevels(directory, campaign);
  const mayStop = actingMandate(person, levels, today) !== null;
  const maySteer = actingMandate(person, waveLevels(directory), today) !== null;
  return new Map(
    rows.map((row) => {
      const counted = figures.get(row.number) ?? NOTHING;
      const judged = judgeWave(conditionsOf(row, campaign), counted, today);
      return [
        row.id,
        {
          revision: row.version,
          control: presentWaveStop({ row, levels }, directory, names, language),
          conditions: presentJudged(judged, row.succeeded_at),
          allowed: row.is_finished
            ? []
            : [
                ...(mayStop ? waveCommandsIn(row.control) : []),
                ...(maySteer ? (['roll-back', 'conditions'] as const) : []),
              ],
        },
      ];
    }),
  );
};
