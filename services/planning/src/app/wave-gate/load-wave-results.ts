// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type WaveGateResult, evaluateWaveGate } from '@essaim/playbook';
import type { Kysely } from 'kysely';
import type { WaveGateRow } from '../../db/gate/wave-gate-row.ts';
import { type WaveStandingRow, waveStandings } from '../../db/gate/wave-standings.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { nationalWorkingDays } from '../calendar/working-days.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';

/** How the wave behind a wave gate stands against its rule. */
export interface WaveResult extends WaveGateResult {
  readonly departments: number;
  readonly oldestIncidentDays: number | null;
}

/** A day before every campaign: by then those who had finished had passed every gate. */
const BEFORE = '2000-01-01';

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;

/** Judges wave gates against their waves. */
export const loadWaveResults = async (
  db: Kysely<PlanningTables>,
  { id, playbook }: CampaignCore,
  waveGates: readonly WaveGateRow[],
  today: string,
): Promise<ReadonlyMap<Uuid, WaveResult>> => {
  if (waveGates.length === 0) return new Map();
  const measured = waveGates.map(({ wave, template }) => ({
    wave,
    gate: playbook.waveGate(template).measuredGate,
  }));
  const rows = await waveStandings(db, id, measured);
  return new Map(
    waveGates.flatMap((waveGate) => {
      const template = playbook.waveGate(waveGate.template);
      const standing = rows.find(
        ({ wave, gate }) => wave === waveGate.wave && gate === template.measuredGate,
      );
      return standing ? [[waveGate.id, judge(template, standing, today)]] : [];
    }),
  );
};

const judge = (
  template: Parameters<typeof evaluateWaveGate>[0],
  standing: WaveStandingRow,
  today: string,
): WaveResult => {
  const { departments, finished, passedOn, refused, blockedSince } = standing;
  const oldestIncidentDays = blockedSince === null ? null : daysBetween(blockedSince, today);
  const result = evaluateWaveGate(
    template,
    {
      placed: departments,
      passedOn: [...Array.from({ length: finished }, () => BEFORE), ...passedOn],
      oldestIncidentDays,
      heldOrRefused: refused,
    },
    today,
    nationalWorkingDays(),
  );
  return { ...result, departments, oldestIncidentDays };
};
