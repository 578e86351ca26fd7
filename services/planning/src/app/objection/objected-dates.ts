// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { campaignDates } from '../../db/objection/campaign-date.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { ObjectedDate } from '../../domain/objection/objection.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { commitmentOf } from '../proposal/present-node.ts';
import { loadPacked } from '../proposal/read-plan.ts';

/** A date of a plan, with whose it is. */
export interface PlannedDate extends ObjectedDate {
  readonly organisationId: Uuid;
}

/** A proposal, or the campaign with the dates that hold now. */
export type DatedPlan = { readonly proposalId: Uuid } | { readonly campaignId: Uuid };

/**
 * Dates of some tasks and gates in a plan, by their keys; those that it does not have are left out.
 * @throws DomainError `not-found` when there is no such proposal
 */
export const objectedDates = async (
  db: Kysely<PlanningTables>,
  plan: DatedPlan,
  nodes: readonly string[],
  directory: DirectorySnapshot,
): Promise<ReadonlyMap<string, PlannedDate>> => {
  if ('campaignId' in plan) {
    const dates = await campaignDates(db, plan.campaignId, nodes);
    return new Map(dates.map(({ node, ...date }) => [node, date]));
  }
  const { plan: found } = await loadPacked(db, plan.proposalId);
  const wanted = new Set(nodes);
  return new Map(
    found.nodes.flatMap((node) => {
      const organisation = directory.byKey(node.organisation);
      if (!wanted.has(node.id) || node.kind === 'wave-gate' || !organisation) return [];
      const { start, end, actual: isFact } = node;
      const commitment = commitmentOf(found, node.wave);
      return [[node.id, { start, end, commitment, isFact, organisationId: organisation.id }]];
    }),
  );
};

/** The region that answers for a date: itself, or that of a department; null for the nation's. */
export const regionOfDate = (
  directory: DirectorySnapshot,
  { organisationId }: Pick<PlannedDate, 'organisationId'>,
): Uuid | null => {
  const row = directory.row(organisationId);
  if (row?.tier === 'regional') return row.id;
  return row?.tier === 'departmental' ? row.parent_id : null;
};
