// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Forecast,
  type ForecastBlock,
  prepareForecast,
  runForecast,
  summariseForecast,
} from '@essaim/scheduler';
import { unpack } from './pack.ts';

export interface Steps {
  /** Asked between two blocks of runs. */
  readonly isStopped: () => boolean;
  readonly onProgress: (done: number) => void;
}

/** Runs from one look at the flag to the next: about a tenth of a second for a whole country. */
const BLOCK = 100;

/**
 * Forecasts a packed plan.
 * @returns null when it was stopped: a forecast is whole, or there is none
 */
export const forecastPacked = (
  packed: Uint8Array,
  runs: number,
  { isStopped, onProgress }: Steps,
): Forecast | null => {
  const { problem, options } = unpack(packed);
  const prepared = prepareForecast(problem, options);
  if (!prepared.ok) throw new Error(`no forecast of inputs with ${prepared.faults[0]?.code}`);
  const blocks: ForecastBlock[] = [];
  for (let from = 0; from < runs; from += BLOCK) {
    if (isStopped()) return null;
    const to = Math.min(runs, from + BLOCK);
    blocks.push(runForecast(prepared.task, from, to));
    onProgress(to);
  }
  return summariseForecast(prepared.task, blocks);
};
