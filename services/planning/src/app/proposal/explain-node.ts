// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { faultSentence } from '@essaim/csv';
import type { Uuid } from '@essaim/kernel';
import { type Violation, violationTexts } from '@essaim/scheduler';
import { readPacked } from '../../db/proposal/proposal-rows.ts';
import { planEdges } from '../../domain/campaign/plan-edges.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { unnamedIndex } from '../playbook/unnamed-index.ts';
import type { PlanNames } from '../present/present-binding.ts';
import { planNames } from '../present/plan-names.ts';
import { planTree } from './plan-tree.ts';
import { presentNode } from './present-node.ts';
import { loadPacked } from './read-plan.ts';

type Schemas = PlanningApi['components']['schemas'];

const presentViolation = (
  { code, node, params }: Violation,
  names: PlanNames,
  language: Caller['language'],
): Schemas['Violation'] => ({
  code,
  detail: faultSentence(violationTexts, language, { code, params }),
  params: { ...params },
  node: node === null ? null : names.node(node),
});

/**
 * Why a date: what one day earlier would break, how far it can slip, and the chain back to the start of the plan.
 * @throws DomainError `not-found` when the plan has no such node
 */
export const explainNode = async (
  app: Pick<AppContext, 'db' | 'engine'>,
  id: Uuid,
  key: string,
  caller: Caller,
): Promise<Schemas['Explanation']> => {
  const stored = await readPacked(app.db, id);
  const [packed, explained, directory] = await Promise.all([
    loadPacked(app.db, id),
    app.engine.explain(stored, key),
    loadDirectory(app.db, caller.today),
  ]);
  const { plan } = packed;
  const node = plan.nodes.find((one) => one.id === key);
  if (!explained || !node) throw problem('not-found');
  const names = planNames(directory, unnamedIndex(packed.problem.playbook));
  const byId = new Map(plan.nodes.map((one) => [one.id, one]));
  const edges = planEdges(packed.problem.playbook, plan.nodes, planTree(packed));
  const present = (nodeKey: string) => {
    const found = byId.get(nodeKey);
    return found ? [presentNode(found, plan, names)] : [];
  };
  return {
    node: presentNode(node, plan, names),
    predecessors: edges
      .filter(({ successor }) => successor === key)
      .flatMap(({ predecessor, type, lag }) => {
        const ref = names.node(predecessor);
        const found = byId.get(predecessor);
        return ref && found
          ? [
              {
                node: ref,
                type,
                lag: `${lag.amount}${lag.unit}`,
                start: found.start,
                end: found.end,
              },
            ]
          : [];
      }),
    oneDayEarlier: {
      date: explained.oneEarlier?.start ?? null,
      breaks: (explained.oneEarlier?.breaks ?? []).map((one) =>
        presentViolation(one, names, caller.language),
      ),
    },
    slack: explained.slack && {
      latestStart: explained.slack.latestStart,
      days: explained.slack.days,
    },
    chain: explained.chain.flatMap((link) => present(link.node)),
  };
};
