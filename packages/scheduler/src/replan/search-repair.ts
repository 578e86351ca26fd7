// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Day } from '@essaim/calendar';
import { createRandom } from '@essaim/kernel';
import { climb, type SearchEffort } from '../improve/late-acceptance.ts';
import { ledBy, type Generator } from '../kernel/create-generator.ts';
import type { KernelNetwork } from '../kernel/kernel-network.ts';
import type { Baseline } from './replan-objective.ts';

export interface Repair {
  /** Earliest starts and turns of the best schedule, for `PassChoices`. */
  readonly floor: Int32Array;
  readonly bias: Int32Array;
  readonly tried: number;
}

/** What is near goes before everything else. */
const FIRST = -100_000;
const MOST_HURRY = 60;

/** The committed plan's own starts as floors, and its near nodes first in turn: nothing comes earlier. */
export const keepBaseline = (
  { floor, count, fixed }: KernelNetwork,
  { start, open }: Baseline,
  frozenBefore: Day,
): { readonly floor: Int32Array; readonly bias: Int32Array } => ({
  floor: floor.map((day, node) => (open[node] === 1 ? Math.max(day, start[node]!) : day)),
  bias: Int32Array.from({ length: count }, (_, node) =>
    open[node] === 1 && fixed[node] === 0 && start[node]! < frozenBefore ? FIRST : 0,
  ),
});

/**
 * Improves a repaired schedule: what led to the last end or to a late opening may come earlier than in
 * the committed plan, or goes back to its own date.
 */
export const searchRepair = (
  network: KernelNetwork,
  generator: Generator,
  baseline: Baseline,
  cost: (pass: Generator) => number,
  kept: { readonly floor: Int32Array; readonly bias: Int32Array },
  effort: SearchEffort,
): Repair => {
  const { chance, pick, whole } = createRandom(effort.seed);
  const { openings, promised, open } = baseline;
  const floor = kept.floor.slice();
  const bias = kept.bias.slice();
  const best = { floor: kept.floor.slice(), bias: kept.bias.slice() };
  const undo: (readonly [node: number, floor: number, bias: number])[] = [];
  const released = new Set<number>();
  const ends = new Int32Array(network.count);
  const led = new Int32Array(network.count);
  const remember = () => {
    ends.set(generator.end);
    for (let node = 0; node < led.length; node += 1) led[node] = ledBy(generator, node);
  };
  const set = (node: number, day: number, turn: number) => {
    undo.push([node, floor[node]!, bias[node]!]);
    floor[node] = day;
    bias[node] = turn;
    if (day < kept.floor[node]!) released.add(node);
    else released.delete(node);
  };
  const target = (): number => {
    const late = [...openings].filter((node, at) => ends[node]! > promised[at]!);
    if (late.length > 0 && chance(0.6)) return pick(late);
    let last = 0;
    for (let node = 1; node < network.count; node += 1)
      if (open[node] === 1 && ends[node]! > ends[last]!) last = node;
    return last;
  };
  /** From some node of the chain on, all that led to the target may come earlier. */
  const release = () => {
    const chain: number[] = [];
    for (let node = target(); node >= 0; node = led[node]!) if (open[node] === 1) chain.push(node);
    if (chain.length === 0) return;
    const from = whole(0, chain.length - 1);
    const hurry = whole(0, MOST_HURRY);
    for (const node of chain.slice(0, from + 1))
      set(node, network.floor[node]!, Math.min(bias[node]!, -hurry));
  };
  const restore = () => {
    if (released.size === 0) return release();
    const node = pick([...released]);
    set(node, kept.floor[node]!, kept.bias[node]!);
  };

  generator.run(best);
  const firstCost = cost(generator);
  remember();
  const { tried } = climb(effort, firstCost, {
    change: () => {
      undo.length = 0;
      if (chance(0.7)) release();
      else restore();
    },
    cost: () => {
      generator.run({ floor, bias });
      return cost(generator);
    },
    revert: () => {
      for (const [node, day, turn] of undo.toReversed()) {
        floor[node] = day;
        bias[node] = turn;
        if (day < kept.floor[node]!) released.add(node);
        else released.delete(node);
      }
    },
    accept: (isBest) => {
      remember();
      if (!isBest) return;
      best.floor.set(floor);
      best.bias.set(bias);
    },
  });
  return { ...best, tried };
};
