// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { ObjectionRow } from '../../db/objection/objection-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { Text } from '../playbook/playbook-index.ts';
import type { NodeRef } from '../present/present-binding.ts';
import { planNames } from '../present/plan-names.ts';

interface NamedObjection {
  readonly plan: { readonly id: Uuid; readonly name: string };
  readonly node: NodeRef;
  /** That it is an objection, and to what. */
  readonly title: Text;
}

/** What an objection is about, in words; null when its playbook does not know the date any more. */
export const namedObjection = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  row: ObjectionRow,
): Promise<NamedObjection | null> => {
  const table = row.campaign_id === null ? 'proposal' : 'campaign';
  const plan = await db
    .selectFrom(table)
    .select(['id', 'name', 'playbook_id'])
    .where('id', '=', row.campaign_id ?? row.proposal_id)
    .executeTakeFirst();
  if (!plan) return null;
  const node = planNames(directory, await loadPlaybook(db, plan.playbook_id)).node(row.node_key);
  if (!node) return null;
  const title = {
    fr: `Objection à la date : ${node.title.fr}`,
    en: `Objection to the date: ${node.title.en}`,
  };
  return { plan: { id: plan.id, name: plan.name }, node, title };
};
