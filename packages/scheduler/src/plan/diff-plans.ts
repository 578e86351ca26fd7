// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay } from '@essaim/calendar';
import type { Plan, PlanNode } from '../model/plan.ts';
import type { FigureMove, NodeMove, OrganisationMove, PlanDiff } from '../model/plan-diff.ts';

const FIGURES = ['placed', 'firstOpening', 'opening80', 'lastOpening', 'lastClosing'] as const;

const moveOf = (from: PlanNode, to: PlanNode): NodeMove[] =>
  from.start === to.start && from.end === to.end
    ? []
    : [
        {
          node: to.id,
          from: { start: from.start, end: from.end },
          to: { start: to.start, end: to.end },
          days: toDay(to.end) - toDay(from.end),
        },
      ];

/** Departments of a plan with their wave and whether they are placed. */
const departmentsOf = (plan: Plan) =>
  new Map<string, { readonly wave: number; readonly placed: boolean }>(
    plan.waves.flatMap(({ number, placed, notPlaced }) => [
      ...placed.map((key) => [key, { wave: number, placed: true }] as const),
      ...notPlaced.map((key) => [key, { wave: number, placed: false }] as const),
    ]),
  );

const gatesOf = (plan: Plan) => {
  const gates = new Map<string, Map<string, string>>();
  for (const { kind, organisation, template, end } of plan.nodes)
    if (kind === 'gate')
      gates.set(organisation, (gates.get(organisation) ?? new Map()).set(template, end));
  return gates;
};

const organisationMoves = (
  from: Plan,
  to: Plan,
  moves: readonly NodeMove[],
): OrganisationMove[] => {
  const [before, after] = [departmentsOf(from), departmentsOf(to)];
  const [gatesBefore, gatesAfter] = [gatesOf(from), gatesOf(to)];
  const owners = new Map(to.nodes.map(({ id, organisation }) => [id, organisation]));
  const moved = new Map<string, number>();
  for (const { node } of moves) {
    const owner = owners.get(node) ?? '';
    moved.set(owner, (moved.get(owner) ?? 0) + 1);
  }
  const keys = [...new Set([...before.keys(), ...after.keys(), ...moved.keys()])].sort((a, b) =>
    a < b ? -1 : 1,
  );
  return keys.flatMap((organisation): OrganisationMove[] => {
    const [old, now] = [before.get(organisation), after.get(organisation)];
    const names = new Set([
      ...(gatesBefore.get(organisation)?.keys() ?? []),
      ...(gatesAfter.get(organisation)?.keys() ?? []),
    ]);
    const gates = [...names].flatMap((gate) => {
      const dates = {
        from: gatesBefore.get(organisation)?.get(gate) ?? null,
        to: gatesAfter.get(organisation)?.get(gate) ?? null,
      };
      return dates.from === dates.to ? [] : [[gate, dates] as const];
    });
    const movedNodes = moved.get(organisation) ?? 0;
    const same = old?.wave === now?.wave && old?.placed === now?.placed;
    if (same && movedNodes === 0 && gates.length === 0) return [];
    return [
      {
        organisation,
        wave: { from: old?.wave ?? null, to: now?.wave ?? null },
        placed: { from: old?.placed ?? false, to: now?.placed ?? false },
        gates: Object.fromEntries(gates),
        movedNodes,
      },
    ];
  });
};

/** What moves from one plan to another, and whom it touches; empty lists when nothing does. */
export const diffPlans = (from: Plan, to: Plan): PlanDiff => {
  const before = new Map(from.nodes.map((node) => [node.id, node]));
  const after = new Set(to.nodes.map(({ id }) => id));
  const nodes = to.nodes.flatMap((node) => {
    const old = before.get(node.id);
    return old ? moveOf(old, node) : [];
  });
  return {
    nodes,
    added: to.nodes.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    removed: from.nodes.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    organisations: organisationMoves(from, to, nodes),
    figures: FIGURES.map((figure): FigureMove => ({
      figure,
      from: from.figures[figure],
      to: to.figures[figure],
    })).filter((move) => move.from !== move.to),
  };
};
