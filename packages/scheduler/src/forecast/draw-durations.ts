// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draws } from './draws.ts';
import type { ForecastTask } from './forecast-task.ts';
import { triangular } from './uncertainty.ts';

/** Fills in the durations of one run, in whole working days, at least one. */
export const createDurationDraw = (
  task: ForecastTask,
  draws: Draws,
): ((run: number, durations: Int32Array) => void) => {
  const { min, likely, max, region, regions, network, uncertainty } = task;
  const { nation, dependence } = uncertainty;
  const factors = new Float64Array(regions + 1);
  const shared = dependence === 'shared';
  const factorOf = (number: number) => {
    const ofNation = triangular(nation, draws.next());
    return number < 0 ? ofNation : ofNation * triangular(uncertainty.region, draws.next());
  };
  return (run, durations) => {
    draws.begin(run);
    const ofNation = triangular(nation, draws.next());
    factors[regions] = ofNation;
    for (let number = 0; number < regions; number += 1)
      factors[number] = ofNation * triangular(uncertainty.region, draws.next());
    for (let node = 0; node < network.count; node += 1) {
      const most = max[node]!;
      if (most === 0) continue;
      const least = min[node]!;
      const width = most - least;
      const left = likely[node]! - least;
      const odds = draws.next();
      const own =
        odds * width < left
          ? least + Math.sqrt(odds * width * left)
          : most - Math.sqrt((1 - odds) * width * (width - left));
      const number = region[node]!;
      const factor = shared ? factors[number < 0 ? regions : number]! : factorOf(number);
      durations[node] = Math.max(1, Math.floor(own * factor + 0.5));
    }
  };
};
