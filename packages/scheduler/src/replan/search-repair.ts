// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRandom } from '@essaim/kernel';
import { climb, type SearchEffort } from '../improve/late-acceptance.ts';
import { ledBy, type Generator } from '../kernel/create-generator.ts';
import type { KernelNetwork } from '../kernel/kernel-network.ts';
import type { Baseline } from './replan-objective.ts';

export interface Repair {
  /** Earliest starts and positions of the best schedule, for `PassChoices`. */
  readonly floor: Int32Array;
  readonly sequence: Int32Array;
  readonly tried: number;
}

/** How far forward something may go, as a share of the list. */
const MOST_HURRY = 0.25;

/** The committed plan's starts as floors, and its order: nothing comes earlier. */
export const keepBaseline = (
  { floor }: KernelNetwork,
  { start, open, sequence }: Baseline,
): { readonly floor: Int32Array; readonly sequence: Int32Array } => ({
  floor: floor.map((day, node) => (open[node] === 1 ? Math.max(day, start[node]!) : day)),
  sequence: sequence.slice(),
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
  kept: { readonly floor: Int32Array; readonly sequence: Int32Array },
  effort: SearchEffort,
): Repair => {
  const { chance, pick, whole } = createRandom(effort.seed);
  const { openings, promised, open } = baseline;
  const floor = kept.floor.slice();
  const sequence = kept.sequence.slice();
  const best = { floor: kept.floor.slice(), sequence: kept.sequence.slice() };
  const undo: (readonly [node: number, floor: number, sequence: number])[] = [];
  const released = new Set<number>();
  const ends = new Int32Array(network.count);
  const led = new Int32Array(network.count);
  const remember = () => {
    ends.set(generator.end);
    for (let node = 0; node < led.length; node += 1) led[node] = ledBy(generator, node);
  };
  const set = (node: number, day: number, turn: number) => {
    undo.push([node, floor[node]!, sequence[node]!]);
    floor[node] = day;
    sequence[node] = turn;
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
    const hurry = whole(0, Math.ceil(network.count * MOST_HURRY));
    for (const node of chain.slice(0, from + 1))
      set(node, network.floor[node]!, sequence[node]! - hurry);
  };
  const restore = () => {
    if (released.size === 0) return release();
    const node = pick([...released]);
    set(node, kept.floor[node]!, kept.sequence[node]!);
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
      generator.run({ floor, sequence });
      return cost(generator);
    },
    revert: () => {
      for (const [node, day, turn] of undo.toReversed()) {
        floor[node] = day;
        sequence[node] = turn;
        if (day < kept.floor[node]!) released.add(node);
        else released.delete(node);
      }
    },
    accept: (isBest) => {
      remember();
      if (!isBest) return;
      best.floor.set(floor);
      best.sequence.set(sequence);
    },
  });
  return { ...best, tried };
};
