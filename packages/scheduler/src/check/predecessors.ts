// SPDX-License-Identifier: AGPL-3.0-or-later
import { resolvePredecessor, type LinkType } from '@essaim/playbook';
import type { PlanNode } from '../model/plan.ts';
import type { CheckContext } from './context.ts';

export interface Waited {
  readonly node: PlanNode;
  readonly type: LinkType;
  readonly amount: number;
  readonly unit: 'wd' | 'cd';
}

/** Planned nodes of a template at an organisation; several when it is repeated by wave. */
const nodesAt = ({ plan, nodes, tasks }: CheckContext, key: string, organisation: string) => {
  const byWave = tasks.get(key)?.repeat.endsWith('wave') ?? false;
  const ids = byWave
    ? plan.waves.map(({ number }) => `${key}@${organisation}#${number}`)
    : [`${key}@${organisation}`];
  return ids.flatMap((id) => nodes.get(id) ?? []);
};

const organisationsIn = (context: CheckContext, node: PlanNode, scope: string): string[] => {
  const own = context.organisation(node.organisation);
  if (scope === 'same' || scope === 'department') return [node.organisation];
  if (scope === 'nation') return [context.nation.key];
  if (scope === 'region') return [own?.parentKey ?? ''];
  const placed = context.waves
    .filter(({ number }) => node.wave === null || number === node.wave)
    .flatMap((wave) => wave.placed);
  return node.tier === 'regional'
    ? placed.filter((key) => context.organisation(key)?.parentKey === node.organisation)
    : [...new Set(placed.map((key) => context.organisation(key)?.parentKey ?? ''))];
};

/** The nodes of a plan that a task or gate waits for, with type and lag. */
export const predecessorsOf = (context: CheckContext, node: PlanNode): Waited[] => {
  if (node.kind === 'gate')
    return context.problem.playbook.tasks
      .filter(({ feedsGate }) => feedsGate === node.template)
      .flatMap(({ key }) => nodesAt(context, key, node.organisation))
      .map((before) => ({ node: before, type: 'FS', amount: 0, unit: 'wd' }));
  const task = context.tasks.get(node.template);
  if (!task) return [];
  const department = context.organisation(node.organisation);
  return task.predecessors.flatMap(({ key, type, lag, scope }) => {
    const resolved = resolvePredecessor(
      key,
      task.condition,
      ({ attribute }) => department?.attributes[attribute],
    );
    return organisationsIn(context, node, scope)
      .flatMap((organisation) => nodesAt(context, resolved, organisation))
      .filter(({ wave }) => wave === null || node.wave === null || wave === node.wave)
      .map((before) => ({ node: before, type, ...lag }));
  });
};
