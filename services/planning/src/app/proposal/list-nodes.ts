// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { PlanNode } from '@essaim/scheduler';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { unnamedIndex } from '../playbook/unnamed-index.ts';
import { planNames } from '../present/plan-names.ts';
import { presentNode } from './present-node.ts';
import { loadPacked } from './read-plan.ts';

export interface NodeQuery {
  readonly organisationKey?: string;
  readonly template?: string;
  readonly kind?: PlanNode['kind'];
  readonly wave?: number;
  readonly sort: { readonly by: 'start' | 'end' | 'key'; readonly isDescending: boolean };
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

/** A page of the nodes of a proposal. */
export const listNodes = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  query: NodeQuery,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['PlanNodePage']> => {
  const [{ plan, problem }, directory] = await Promise.all([
    loadPacked(db, id),
    loadDirectory(db, caller.today),
  ]);
  const valueOf = (node: PlanNode) => (query.sort.by === 'key' ? node.id : node[query.sort.by]);
  const direction = query.sort.isDescending ? -1 : 1;
  const matching = plan.nodes
    .filter(
      (node) =>
        (query.organisationKey === undefined || node.organisation === query.organisationKey) &&
        (query.template === undefined || node.template === query.template) &&
        (query.kind === undefined || node.kind === query.kind) &&
        (query.wave === undefined || node.wave === query.wave),
    )
    .toSorted((a, b) => {
      const [left, right] = [valueOf(a), valueOf(b)];
      if (left === right) return a.id < b.id ? -1 : 1;
      return left < right ? -direction : direction;
    });
  const { page, size, offset } = query.page;
  const names = planNames(directory, unnamedIndex(problem.playbook));
  return {
    items: matching.slice(offset, offset + size).map((node) => presentNode(node, plan, names)),
    page,
    size,
    total: matching.length,
  };
};
