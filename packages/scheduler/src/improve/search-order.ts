// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRandom } from '@essaim/kernel';
import { ledBy, type Generator } from '../kernel/create-generator.ts';
import type { KernelNetwork } from '../kernel/kernel-network.ts';
import { climb, type SearchEffort } from './late-acceptance.ts';
import type { Objective } from './objective.ts';

export interface SearchResult {
  /** The bias of the best schedule, for `PassChoices`. */
  readonly bias: Int32Array;
  readonly cost: number;
  readonly firstCost: number;
  readonly tried: number;
}

/** Days by which something goes earlier or later in turn. */
const SHIFTS = [-90, -45, -21, -7, -1, 1, 7, 21, 45, 90];
const MOST_HURRY = 60;

/** Nodes that take something which others may want, and those of one organisation together. */
const movable = ({ count, workStart, committee }: KernelNetwork, groupOf: readonly string[]) => {
  const nodes: number[] = [];
  const groups = new Map<string, number[]>();
  for (let node = 0; node < count; node += 1) {
    if (workStart[node] === workStart[node + 1] && committee[node]! < 0) continue;
    nodes.push(node);
    const group = groups.get(groupOf[node]!) ?? [];
    groups.set(groupOf[node]!, group);
    group.push(node);
  }
  return { nodes, groups: [...groups.values()], isMovable: new Set(nodes) };
};

/**
 * Searches the order in which nodes are placed: each step lets one node, one organisation, or something
 * that led to a late opening go earlier or later in turn.
 * @param groupOf key of each node's organisation
 * @param openings the nodes that the objective is about
 */
export const searchOrder = (
  network: KernelNetwork,
  generator: Generator,
  objective: Objective,
  groupOf: readonly string[],
  openings: readonly number[],
  effort: SearchEffort,
): SearchResult => {
  const { whole, chance, pick } = createRandom(effort.seed);
  const { nodes, groups, isMovable } = movable(network, groupOf);
  const bias = new Int32Array(network.count);
  const best = new Int32Array(network.count);
  const undo: (readonly [node: number, bias: number])[] = [];
  generator.run({ bias });
  const firstCost = objective.cost(generator.end);
  const led = Int32Array.from(bias, (_, node) => ledBy(generator, node));
  if (nodes.length === 0) return { bias, cost: firstCost, firstCost, tried: 1 };

  const shift = (node: number, days: number) => {
    undo.push([node, bias[node]!]);
    bias[node]! += days;
  };
  /** Of what led to an opening and takes something, one goes earlier. */
  const hurry = () => {
    const chain: number[] = [];
    for (let node = pick(openings); node >= 0; node = led[node]!)
      if (isMovable.has(node)) chain.push(node);
    if (chain.length > 0) shift(pick(chain), -whole(1, MOST_HURRY));
  };
  const { tried, least } = climb(effort, firstCost, {
    change: () => {
      undo.length = 0;
      if (openings.length > 0 && chance(0.4)) hurry();
      else if (chance(0.5)) {
        const days = pick(SHIFTS);
        for (const node of pick(groups)) shift(node, days);
      } else shift(pick(nodes), pick(SHIFTS));
    },
    cost: () => {
      generator.run({ bias });
      return objective.cost(generator.end);
    },
    revert: () => {
      for (const [node, before] of undo.toReversed()) bias[node] = before;
    },
    accept: (isBest) => {
      for (let node = 0; node < led.length; node += 1) led[node] = ledBy(generator, node);
      if (isBest) best.set(bias);
    },
  });
  return { bias: best, cost: least, firstCost, tried };
};
