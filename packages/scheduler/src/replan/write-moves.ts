// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay } from '@essaim/calendar';
import { ledBy, type Generator } from '../kernel/create-generator.ts';
import type { Plan } from '../model/plan.ts';
import type { Network } from '../network/network.ts';
import type { Baseline } from './replan-objective.ts';
import type { Move, MoveCause, ReplanRequest, TouchedOrganisation } from './replan-request.ts';

/** Follows what led to a node back to the first thing that changed by itself. */
const createTracer = (
  { nodes }: Network,
  { start, end }: Baseline,
  { late = {}, holds = [], asked = {}, pinned = {} }: ReplanRequest,
  isFact: (node: number) => boolean,
  pass: Generator,
) => {
  const held = new Map(holds.map(({ organisation, until }) => [organisation, toDay(until)]));
  const moved = (node: number) => pass.start[node] !== start[node] || pass.end[node] !== end[node];
  return (from: number): MoveCause => {
    let node = from;
    for (;;) {
      const { id, organisation } = nodes[node]!;
      if (isFact(node)) return { code: 'fact', node: id };
      const before = ledBy(pass, node);
      const follows = pass.held[node]! >= 0 || pass.start[node] !== start[node];
      if (before >= 0 && follows && moved(before)) {
        node = before;
        continue;
      }
      const { mayStart, mayEnd } = nodes[node]!;
      const begins = pass.start[node]!;
      if (begins > start[node]! && before < 0) {
        if (late[id] !== undefined) return { code: 'late', node: id };
        if (held.has(organisation.key)) return { code: 'hold', node: id };
        if (pinned[id] !== undefined && pinned[id] >= (asked[id] ?? ''))
          return { code: 'pin', node: id };
        if (asked[id] !== undefined) return { code: 'asked', node: id };
      }
      const isFrozen =
        begins > start[node]!
          ? mayStart?.isOpen(start[node]!) === false
          : begins === start[node]! && mayEnd?.isOpen(end[node]!) === false;
      if (isFrozen) return { code: 'freeze', node: id };
      return { code: begins < start[node]! ? 'improvement' : 'capacity', node: id };
    }
  };
};

/** What moves between a committed plan and its repair, whom it touches, and what it goes back to. */
export const writeMoves = (
  committed: Plan,
  repaired: Plan,
  network: Network,
  baseline: Baseline,
  request: ReplanRequest,
  pass: Generator,
): { readonly moves: readonly Move[]; readonly touched: readonly TouchedOrganisation[] } => {
  const before = new Map(committed.nodes.map((node) => [node.id, node]));
  const indexOf = new Map(network.nodes.map(({ id, index }) => [id, index]));
  const openings = new Set([...baseline.openings].map((node) => network.nodes[node]!.id));
  const actual = new Set(repaired.nodes.filter((node) => node.actual).map(({ id }) => id));
  const isFact = (node: number) => actual.has(network.nodes[node]!.id);
  const trace = createTracer(network, baseline, request, isFact, pass);
  const moves: Move[] = [];
  const touched = new Map<string, TouchedOrganisation>();
  for (const node of repaired.nodes) {
    const from = before.get(node.id);
    const same = from?.start === node.start && from.end === node.end;
    if (!from || same || node.actual || node.kind === 'wave-gate') continue;
    const { id, organisation, startReason, endReason } = node;
    moves.push({
      node: id,
      organisation,
      from: { start: from.start, end: from.end },
      to: { start: node.start, end: node.end },
      cause: trace(indexOf.get(id)!),
      startReason,
      endReason,
    });
    const told = touched.get(organisation);
    touched.set(organisation, {
      organisation,
      moves: (told?.moves ?? 0) + 1,
      opening: openings.has(id) ? { from: from.end, to: node.end } : (told?.opening ?? null),
    });
  }
  const byKey = (a: TouchedOrganisation, b: TouchedOrganisation) =>
    a.organisation < b.organisation ? -1 : 1;
  return { moves, touched: [...touched.values()].sort(byKey) };
};
