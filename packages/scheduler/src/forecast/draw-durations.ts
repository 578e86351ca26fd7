// SPDX-License-Identifier: AGPL-3.0-or-later
import { fillDraws } from './draws.ts';
import type { ForecastTask } from './forecast-task.ts';
import { triangular } from './uncertainty.ts';

/** Draws that a node takes at most: its own, and the factors when it shares none. */
const DRAWS_OF_A_NODE = 3;

/** Fills in the durations of one run, in whole working days, at least one. */
export const createDurationDraw = ({
  min,
  likely,
  max,
  region,
  regions,
  uncertainty,
  seed,
}: ForecastTask): ((run: number, durations: Int32Array) => void) => {
  const { nation, dependence } = uncertainty;
  const factors = new Float64Array(regions + 1);
  const shared = dependence === 'shared';
  const nodes = Int32Array.from(max.keys()).filter((node) => max[node]! > 0);
  const factorOf = Int32Array.from(nodes, (node) => (region[node]! < 0 ? regions : region[node]!));
  const least = Float64Array.from(nodes, (node) => min[node]!);
  const most = Float64Array.from(nodes, (node) => max[node]!);
  const left = Float64Array.from(nodes, (node) => likely[node]! - min[node]!);
  const odds = new Float64Array(1 + regions + nodes.length * (shared ? 1 : DRAWS_OF_A_NODE));
  return (run, durations) => {
    fillDraws(seed, run, odds);
    let drawn = 0;
    const ofNation = triangular(nation, odds[drawn++]!);
    factors[regions] = ofNation;
    for (let number = 0; number < regions; number += 1)
      factors[number] = ofNation * triangular(uncertainty.region, odds[drawn++]!);
    for (let at = 0; at < nodes.length; at += 1) {
      const low = least[at]!;
      const high = most[at]!;
      const width = high - low;
      const below = left[at]!;
      const own = odds[drawn++]!;
      const days =
        own * width < below
          ? low + Math.sqrt(own * width * below)
          : high - Math.sqrt((1 - own) * width * (width - below));
      const number = factorOf[at]!;
      if (!shared) {
        factors[number] = triangular(nation, odds[drawn++]!);
        if (number < regions) factors[number] *= triangular(uncertainty.region, odds[drawn++]!);
      }
      durations[nodes[at]!] = Math.max(1, Math.floor(days * factors[number]! + 0.5));
    }
  };
};
