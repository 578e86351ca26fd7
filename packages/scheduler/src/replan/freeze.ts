// SPDX-License-Identifier: AGPL-3.0-or-later
import { mondayOf, toDate, toDay, type CivilDate } from '@essaim/calendar';
import type { Plan, PlanNode } from '../model/plan.ts';
import type { NodeId, PlanOptions, PlanProblem, TakenCapacity } from '../model/problem.ts';
import { waitsFor, type Network } from '../network/network.ts';
import { addTaken } from '../plan/capacity-taken.ts';
import type { ReplanRequest } from './replan-request.ts';

export interface RemainingInputs {
  readonly problem: PlanProblem;
  readonly options: PlanOptions;
}

/** Nodes that cannot have begun: those told late, and all that waits for them and was not told begun. */
const notBegun = (
  network: Network | null,
  { late = {}, facts = {} }: ReplanRequest,
): Set<NodeId> => {
  const found = new Set(Object.keys(late));
  const { nodes } = network ?? { nodes: [] };
  const followers = new Map<NodeId, NodeId[]>();
  for (const node of nodes)
    for (const before of waitsFor(node)) {
      const id = nodes[before]?.id ?? '';
      const list = followers.get(id);
      if (list) list.push(node.id);
      else followers.set(id, [node.id]);
    }
  for (const node of found)
    for (const next of followers.get(node) ?? []) if (!facts[next]) found.add(next);
  return found;
};

/** What nodes that began take from this week on, so that nobody else is given it. */
const stillTaken = (
  plan: Plan,
  underWay: readonly PlanNode[],
  asPlanned: ReadonlySet<NodeId>,
  today: CivilDate,
): TakenCapacity => {
  const monday = toDate(mondayOf(toDay(today)));
  return {
    weeks: underWay.flatMap(({ usage }) =>
      usage
        .filter(({ week }) => week >= monday)
        .map(({ pool, week, hundredths }) => ({ pool, week, hundredths })),
    ),
    sessions: plan.sessions
      .filter(({ date }) => date >= today)
      .map(({ pool, date, files }) => ({
        pool,
        date,
        files: files.reduce((sum, one) => sum + (asPlanned.has(one.node) ? one.files : 0), 0),
      }))
      .filter(({ files }) => files > 0),
    hosting: [],
  };
};

/** Earliest starts that somebody asked for: before, because something is late, or for a hold. */
const askedStarts = (
  plan: Plan,
  { pins = [] }: PlanOptions,
  { late = {}, holds = [], asked: since = {}, pinned = {} }: ReplanRequest,
  isFact: (node: NodeId) => boolean,
): NonNullable<PlanOptions['pins']> => {
  const held = new Map(holds.map(({ organisation, until }) => [organisation, until]));
  const asked = new Map(pins.map(({ node, start }) => [node, start]));
  return plan.nodes.flatMap(({ id, organisation, kind }) => {
    if (isFact(id) || kind === 'wave-gate') return [];
    const days = [asked.get(id), since[id], pinned[id], late[id], held.get(organisation)].map(
      (day) => day ?? '',
    );
    const start = days.reduce((a, b) => (a > b ? a : b));
    return start === '' ? [] : [{ node: id, start }];
  });
};

/** The same organisations in the same waves; who was not placed stays only where a wave has nobody else. */
const sameWaves = ({ waves }: Plan): string[][] =>
  waves.map(({ finished, placed, notPlaced }) => {
    const members = [...finished, ...placed];
    return members.length > 0 ? members : [...notPlaced];
  });

/** The waves with those that join them. */
const withJoiners = (
  waves: readonly (readonly string[])[],
  { joiners = [] }: ReplanRequest,
): string[][] =>
  waves.map((members, index) => [
    ...members,
    ...joiners
      .filter(({ organisation, wave }) => wave === index + 1 && !members.includes(organisation))
      .map(({ organisation }) => organisation),
  ]);

/**
 * The inputs of what is left of a committed plan: the same organisations in the same waves, what began
 * as it was (or as facts say), and nothing else before today. What is under way keeps its capacity.
 * @param network of the committed plan; null when nothing is told late
 */
export const remainingInputs = (
  plan: Plan,
  { problem, options }: RemainingInputs,
  network: Network | null,
  request: ReplanRequest,
): RemainingInputs => {
  const { today, facts = {} } = request;
  const waiting = notBegun(network, request);
  const begun = plan.nodes.filter(
    ({ id, kind, start }) =>
      kind !== 'wave-gate' && !waiting.has(id) && !facts[id] && start < today,
  );
  const asPlanned = new Map(begun.map(({ id, start, end }) => [id, { start, end }]));
  const actuals = { ...options.actuals, ...Object.fromEntries(asPlanned), ...facts };
  const monday = toDate(mondayOf(toDay(today)));
  const underWay = plan.nodes.filter(({ id }) => (actuals[id]?.end ?? '') >= monday);
  const taken = stillTaken(plan, underWay, new Set(asPlanned.keys()), today);
  const { moves: _, ...kept } = options;
  return {
    problem: { ...problem, start: today },
    options: {
      ...kept,
      waves: { kind: 'given', waves: withJoiners(sameWaves(plan), request) },
      actuals,
      pins: askedStarts(plan, options, request, (id) => actuals[id] !== undefined),
      taken: options.taken ? addTaken(options.taken, taken) : addTaken(taken),
    },
  };
};
