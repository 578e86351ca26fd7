// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER, toDate, toDay, type Day } from '@essaim/calendar';
import type { Plan } from '../model/plan.ts';
import type { Network, NetworkNode } from '../network/network.ts';
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
  /** How many moves the move of a node counts for. */
  readonly moves: Uint8Array;
  /** Positions in the order of the committed plan. */
  readonly sequence: Int32Array;
  /** Nodes that open an organisation, and the last day promised to each. */
  readonly openings: Int32Array;
  readonly promised: Int32Array;
}

interface BaselineChoices {
  readonly opening: string;
  /** What was to start before this day moves only when it must. */
  readonly nearBefore: Day;
  readonly promises: NonNullable<ReplanRequest['promises']>;
}

/** A near node that moves counts for so many others. */
const NEAR_MOVES = 50;

/** What the plan did not have comes after the rest. */
const turnOf = (start: Day): Day => (start < 0 ? NEVER : start);

/** Positions as the plan tells them; else in order of start, then of the network's rank. */
const sequenceOf = (
  { order }: Plan,
  nodes: readonly NetworkNode[],
  start: Int32Array,
  rank: Int32Array,
): Int32Array => {
  const told = new Map(order?.map((id, position) => [id, position]));
  if (order) return Int32Array.from(nodes, ({ id }) => told.get(id) ?? nodes.length);
  const sequence = new Int32Array(nodes.length);
  const sorted = nodes
    .map(({ index }) => index)
    .sort((a, b) => turnOf(start[a]!) - turnOf(start[b]!) || rank[a]! - rank[b]!);
  for (const [position, node] of sorted.entries()) sequence[node] = position;
  return sequence;
};

/** Lays a committed plan beside a network. */
export const readBaseline = (
  plan: Plan,
  { nodes, rank }: Network,
  { fixed, share }: KernelNetwork,
  { opening, nearBefore, promises }: BaselineChoices,
): Baseline => {
  const planned = new Map(plan.nodes.map((node) => [node.id, node]));
  const dates = nodes.map(({ id }) => planned.get(id));
  const dayOf = (date: string | undefined): Day => (date === undefined ? -1 : toDay(date));
  const openings = nodes.filter(({ template }) => template === opening);
  const start = Int32Array.from(dates, (node) => dayOf(node?.start));
  return {
    start,
    end: Int32Array.from(dates, (node) => dayOf(node?.end)),
    open: Uint8Array.from(nodes, ({ index }) => (fixed[index] === 1 || share[index]! >= 0 ? 0 : 1)),
    moves: Uint8Array.from(start, (day) => (day >= 0 && day < nearBefore ? NEAR_MOVES : 1)),
    sequence: sequenceOf(plan, nodes, start, rank),
    openings: Int32Array.from(openings, ({ index }) => index),
    promised: Int32Array.from(openings, ({ id, organisation }) => {
      const day = promises[organisation.key] ?? planned.get(id)?.end;
      return day === undefined ? NEVER : toDay(day);
    }),
  };
};

interface Counted {
  readonly lateness: number;
  readonly moved: number;
  /** The same, near ones counted for many. */
  readonly weighted: number;
  readonly last: Day;
}

/** What a repaired plan costs, from the pass that dated it. */
export const createReplanObjective = (
  { start, end, open, moves, openings, promised }: Baseline,
  weights: ReplanWeights,
  release: Day,
): {
  readonly cost: (pass: Generator) => number;
  readonly figures: (pass: Generator) => ReplanFigures;
} => {
  const count = (pass: Generator): Counted => {
    let moved = 0;
    let weighted = 0;
    let last = release;
    for (let node = 0; node < open.length; node += 1) {
      if (open[node] === 0) continue;
      if (pass.start[node] !== start[node] || pass.end[node] !== end[node]) {
        moved += 1;
        weighted += moves[node]!;
      }
      last = Math.max(last, pass.end[node]!);
    }
    let lateness = 0;
    for (let at = 0; at < openings.length; at += 1)
      lateness += Math.max(0, pass.end[openings[at]!]! - promised[at]!);
    return { lateness, moved, weighted, last };
  };
  return {
    cost: (pass) => {
      const { lateness, weighted, last } = count(pass);
      const days = last - release;
      return lateness * weights.lateness + weighted * weights.moved + days * weights.makespan;
    },
    figures: (pass) => {
      const { lateness, moved, last } = count(pass);
      return { latenessDays: lateness, movedNodes: moved, lastEnd: toDate(last) };
    },
  };
};
