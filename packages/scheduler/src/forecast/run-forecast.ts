// SPDX-License-Identifier: AGPL-3.0-or-later
import { createGenerator, ledBy } from '../kernel/create-generator.ts';
import { createDurationDraw } from './draw-durations.ts';
import {
  OUTCOME,
  SENSITIVITY_RUNS,
  outcomeWidth,
  rankColumn,
  type ForecastBlock,
  type ForecastTask,
} from './forecast-task.ts';

const MOST = 0.8;

/** Reads the outcome of a pass: days of the first, 80 % and last opening, last closing, and waves. */
const createReader = (task: ForecastTask) => {
  const { openings, closings, openingWave, waves, ranks } = task;
  const firstRank = rankColumn(task);
  const opened = new Int32Array(openings.length);
  const most = Math.max(0, Math.ceil(openings.length * MOST) - 1);
  return (end: Int32Array, outcomes: Int32Array, at: number) => {
    for (let wave = 0; wave < waves.length; wave += 1) outcomes[at + OUTCOME.waves + wave] = 0;
    for (let index = 0; index < openings.length; index += 1) {
      const day = end[openings[index]!]!;
      opened[index] = day;
      const slot = at + OUTCOME.waves + openingWave[index]!;
      if (day > outcomes[slot]!) outcomes[slot] = day;
    }
    opened.sort();
    outcomes[at + OUTCOME.first] = opened[0] ?? 0;
    outcomes[at + OUTCOME.most] = opened[most] ?? 0;
    outcomes[at + OUTCOME.last] = opened.at(-1) ?? 0;
    for (let rank = 0; rank < ranks.length; rank += 1)
      outcomes[at + firstRank + rank] = opened[ranks[rank]! - 1]!;
    let closing = 0;
    for (const node of closings) closing = Math.max(closing, end[node]!);
    outcomes[at + OUTCOME.closing] = closing;
  };
};

/** The opening that comes last; of several on the same day the first one. */
const lastOf = (openings: Int32Array, end: Int32Array) => {
  let last = -1;
  for (const node of openings) if (last < 0 || end[node]! > end[last]!) last = node;
  return last;
};

/**
 * Runs the dispatching policy over and over with drawn durations: in each run nodes are placed in the
 * order in which they become ready, or in the one that a search chose. A run depends on the seed and
 * its own number alone, so any cut into blocks gives the same numbers.
 * @param from the first run
 * @param to the one after the last
 */
export const runForecast = (task: ForecastTask, from: number, to: number): ForecastBlock => {
  const { network, openings, sequence } = task;
  const generator = createGenerator(network);
  const { run, end } = generator;
  const draw = createDurationDraw(task);
  const read = createReader(task);
  const width = outcomeWidth(task);
  const outcomes = new Int32Array((to - from) * width);
  const critical = new Int32Array(network.count);
  const kept = Math.max(0, Math.min(to, SENSITIVITY_RUNS) - from);
  const drawn = new Uint16Array(kept * network.count);
  const durations = network.duration.slice();
  for (let number = from; number < to; number += 1) {
    draw(number, durations);
    run(sequence ? { durations, sequence } : { durations });
    read(end, outcomes, (number - from) * width);
    for (let node = lastOf(openings, end); node >= 0; node = ledBy(generator, node))
      critical[node]! += 1;
    if (number < SENSITIVITY_RUNS) drawn.set(durations, (number - from) * network.count);
  }
  return { from, to, outcomes, critical, durations: drawn };
};
