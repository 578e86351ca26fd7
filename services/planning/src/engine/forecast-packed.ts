// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Forecast,
  type ForecastBlock,
  prepareForecast,
  runForecast,
  summariseForecast,
} from '@essaim/scheduler';
import { unpack } from './pack.ts';
import type { Steps } from './steps.ts';

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
  const { problem, options, plan } = unpack(packed);
  const prepared = prepareForecast(problem, options, undefined, plan.order);
  if (!prepared.ok) throw new Error(`no forecast of inputs with ${prepared.faults[0]?.code}`);
  const blocks: ForecastBlock[] = [];
  for (let from = 0; from < runs; from += BLOCK) {
    if (isStopped()) return null;
    const to = Math.min(runs, from + BLOCK);
    blocks.push(runForecast(prepared.task, from, to));
    onProgress({ done: to, gain: 0 });
  }
  return summariseForecast(prepared.task, blocks);
};
