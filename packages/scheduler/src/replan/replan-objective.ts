// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay, type Day } from '@essaim/calendar';
import type { Plan } from '../model/plan.ts';
import type { Network } from '../network/network.ts';
import type { Generator } from '../kernel/create-generator.ts';
import type { KernelNetwork } from '../kernel/kernel-network.ts';
import type { ReplanFigures, ReplanRequest, ReplanWeights } from './replan-request.ts';

/** A committed plan beside the network of what is left of it. */
export interface Baseline {
  /** Days of the committed plan by node; those of a node that it did not have are -1. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 for nodes that can move: neither facts nor wave gates. */
  readonly open: Uint8Array;
  /** Nodes that open an organisation, and the last day promised to each. */
  readonly openings: Int32Array;
  readonly promised: Int32Array;
}

/** Lays a committed plan beside a network. */
export const readBaseline = (
  plan: Plan,
  { nodes }: Network,
  { fixed, share }: KernelNetwork,
  opening: string,
  promises: NonNullable<ReplanRequest['promises']>,
): Baseline => {
  const planned = new Map(plan.nodes.map((node) => [node.id, node]));
  const dates = nodes.map(({ id }) => planned.get(id));
  const dayOf = (date: string | undefined): Day => (date === undefined ? -1 : toDay(date));
  const openings = nodes.filter(({ template }) => template === opening);
  return {
    start: Int32Array.from(dates, (node) => dayOf(node?.start)),
    end: Int32Array.from(dates, (node) => dayOf(node?.end)),
    open: Uint8Array.from(nodes, ({ index }) => (fixed[index] === 1 || share[index]! >= 0 ? 0 : 1)),
    openings: Int32Array.from(openings, ({ index }) => index),
    promised: Int32Array.from(openings, ({ id, organisation }) =>
      dayOf(promises[organisation.key] ?? planned.get(id)?.end),
    ),
  };
};

interface Counted {
  readonly lateness: number;
  readonly moved: number;
  readonly last: Day;
}

/** What a repaired plan costs, from the pass that dated it. */
export const createReplanObjective = (
  { start, end, open, openings, promised }: Baseline,
  weights: ReplanWeights,
  release: Day,
): {
  readonly cost: (pass: Generator) => number;
  readonly figures: (pass: Generator) => ReplanFigures;
} => {
  const count = (pass: Generator): Counted => {
    let moved = 0;
    let last = release;
    for (let node = 0; node < open.length; node += 1) {
      if (open[node] === 0) continue;
      if (pass.start[node] !== start[node] || pass.end[node] !== end[node]) moved += 1;
      last = Math.max(last, pass.end[node]!);
    }
    let lateness = 0;
    for (let at = 0; at < openings.length; at += 1)
      lateness += Math.max(0, pass.end[openings[at]!]! - promised[at]!);
    return { lateness, moved, last };
  };
  return {
    cost: (pass) => {
      const { lateness, moved, last } = count(pass);
      return (
        lateness * weights.lateness + moved * weights.moved + (last - release) * weights.makespan
      );
    },
    figures: (pass) => {
      const { lateness, moved, last } = count(pass);
      return { latenessDays: lateness, movedNodes: moved, lastEnd: toDate(last) };
    },
  };
};
