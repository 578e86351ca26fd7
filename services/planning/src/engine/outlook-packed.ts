// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EngineRefusal, Outlook, RepairRequest } from '../app/proposal/engine.ts';
import { forecastPacked } from './forecast-packed.ts';
import { replanPacked } from './replan-packed.ts';
import type { Steps } from './steps.ts';

/**
 * Forecasts a committed plan from what happened: repairs it in thought, then lets what is left vary.
 * @returns null when it was stopped
 */
export const outlookPacked = (
  packed: Uint8Array,
  repair: RepairRequest,
  runs: number,
  steps: Steps,
): Outlook | EngineRefusal | null => {
  const repaired = replanPacked(packed, repair);
  if (!repaired.ok) return repaired;
  const forecast = forecastPacked(repaired.packed, runs, steps);
  if (forecast === null) return null;
  const { before, plan, moves, touched } = repaired;
  const openings = touched.flatMap(({ organisation, opening }) => {
    const cause = moves.find(
      (move) => move.organisation === organisation && move.to.end === opening?.to,
    )?.cause;
    return opening && cause ? [{ organisation, ...opening, cause }] : [];
  });
  return {
    ok: true,
    forecast,
    lastLive: { before: before.figures.lastOpening, after: plan.figures.lastOpening },
    openings,
  };
};
