// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Playbook, Predecessor } from '@essaim/playbook';
import type { Link, NodeKind } from '../readiness/wait.ts';

/** A node of a plan, as far as what waits for what. */
export interface EdgeNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly template: string;
  /** Key of its organisation. */
  readonly organisation: string;
  readonly wave: number | null;
}

export interface PlanEdge extends Link {
  readonly predecessor: string;
  readonly successor: string;
}

/** How organisations stand to each other, by key. */
export interface Tree {
  /** Keys above, nearest first. */
  ancestors(key: string): readonly string[];
  tier(key: string): string;
  /** Whether an organisation, or one below it, is in a wave. */
  isInWave(key: string, wave: number): boolean;
}

const NO_LAG: Link['lag'] = { amount: 0, unit: 'wd' };
const TIER_OF_SCOPE: Readonly<Record<string, string>> = {
  department: 'departmental',
  region: 'regional',
  nation: 'national',
};

/**
 * What waits for what among the nodes of a plan: predecessors of tasks by their scopes, tasks that
 * feed a gate, wave gates that hold the start of a task of the next wave. A predecessor that the plan
 * does not have, because its condition is false or its department had finished, is not waited for.
 */
export const planEdges = (
  playbook: Playbook,
  nodes: readonly EdgeNode[],
  tree: Tree,
): PlanEdge[] => {
  const byTemplate = Map.groupBy(nodes, ({ template }) => template);
  const templates = new Map(playbook.tasks.map((task) => [task.key, task]));
  const waves = [...new Set(nodes.flatMap(({ wave }) => wave ?? []))].sort((a, b) => a - b);
  const edges: PlanEdge[] = [];
  const link = (from: EdgeNode, to: EdgeNode, type: Link['type'] = 'FS', lag = NO_LAG) =>
    edges.push({ predecessor: from.id, successor: to.id, type, lag });

  for (const node of nodes) {
    if (node.kind === 'task') {
      for (const predecessor of templates.get(node.template)?.predecessors ?? []) {
        const candidates = byTemplate.get(predecessor.key) ?? [];
        for (const from of candidates.filter((one) => isMeant(predecessor, one, node, tree))) {
          link(from, node, predecessor.type, predecessor.lag);
        }
      }
    } else if (node.kind === 'gate') {
      for (const { key } of playbook.tasks.filter(({ feedsGate }) => feedsGate === node.template)) {
        for (const from of byTemplate.get(key) ?? []) {
          if (from.organisation === node.organisation) link(from, node);
        }
      }
    } else {
      const next = waves.find((wave) => wave > (node.wave ?? Infinity));
      for (const held of heldBy(playbook, node, byTemplate, next)) link(node, held);
    }
  }
  return edges;
};

const isMeant = ({ scope }: Predecessor, from: EdgeNode, to: EdgeNode, tree: Tree): boolean => {
  const isSameWave = from.wave === null || to.wave === null || from.wave === to.wave;
  if (!isSameWave) return false;
  if (scope === 'same') return from.organisation === to.organisation;
  if (scope === 'children') {
    const isBelow = tree.ancestors(from.organisation)[0] === to.organisation;
    return isBelow && (to.wave === null || tree.isInWave(from.organisation, to.wave));
  }
  return (
    tree.ancestors(to.organisation).includes(from.organisation) &&
    tree.tier(from.organisation) === TIER_OF_SCOPE[scope]
  );
};

const heldBy = (
  playbook: Playbook,
  gate: EdgeNode,
  byTemplate: ReadonlyMap<string, readonly EdgeNode[]>,
  next: number | undefined,
): EdgeNode[] => {
  const template = playbook.waveGates.find(({ key }) => key === gate.template);
  if (!template || template.holdPoint !== 'start' || next === undefined) return [];
  return (byTemplate.get(template.holds) ?? []).filter(({ wave }) => wave === next);
};
