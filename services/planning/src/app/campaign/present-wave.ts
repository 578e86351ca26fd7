// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlacementCount } from '../../db/campaign/campaign-counts.ts';
import { usersOfDepartment } from '../../domain/measure/openings-of-plan.ts';
import { waveState } from '../../domain/placement/map-state.ts';
import type { WaveRow } from '../../db/wave/wave-row.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import type { WaveControlAnswer } from '../wave/present-wave-control.ts';
import type { WaveGateAnswer } from '../wave-gate/present-wave-gate.ts';
import { type Schemas, mapCounts } from './present-campaign.ts';

const known = (dates: readonly (string | null)[]): string[] =>
  dates.flatMap((date) => date ?? []).sort();

/** The last of some civil dates; null when none is known. */
export const latest = (dates: readonly (string | null)[]): string | null =>
  known(dates).at(-1) ?? null;

const earliest = (dates: readonly (string | null)[]): string | null => known(dates)[0] ?? null;

/** A wave with its counts, the users it exposes, its planned dates and the gates behind it. */
export const presentWave = (
  row: WaveRow,
  control: WaveControlAnswer,
  counts: readonly PlacementCount[],
  waveGates: readonly WaveGateAnswer[],
  { playbook }: Pick<PlaybookIndex, 'playbook'>,
): Schemas['Wave'] => {
  const ofWave = counts.filter(({ wave }) => wave === row.number);
  const states = mapCounts(ofWave);
  const departments = ofWave.reduce((sum, { count }) => sum + count, 0);
  return {
    ...control,
    number: row.number,
    name: row.name,
    finished: row.is_finished,
    commitment: row.commitment,
    state: waveState(states),
    departments,
    users: departments * usersOfDepartment(playbook),
    states,
    dates: {
      start: earliest(ofWave.map(({ start }) => start)),
      firstLive: earliest(ofWave.map(({ firstLive }) => firstLive)),
      lastLive: latest(ofWave.map(({ lastLive }) => lastLive)),
      end: latest(ofWave.map(({ end }) => end)),
    },
    gates: waveGates.filter(({ wave }) => wave === row.number),
  };
};
