// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { loadPacked } from './read-plan.ts';

/**
 * The keys of the departments of each wave of a stored proposal, in order: those that had finished,
 * those placed, those not placed. Null when there is no earlier proposal.
 * @throws DomainError `not-found`
 */
export const wavesOfProposal = async (
  db: Kysely<PlanningTables>,
  id: Uuid | null,
): Promise<readonly (readonly string[])[] | null> => {
  if (id === null) return null;
  const { plan } = await loadPacked(db, id);
  return plan.waves.map(({ finished, placed, notPlaced }) => [
    ...finished,
    ...placed,
    ...notPlaced,
  ]);
};
