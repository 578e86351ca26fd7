// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { PlanningTables, ProposalTable } from '../schema.ts';

/**
 * A whole proposal, held until the end of the transaction.
 * @throws DomainError `not-found`
 */
export const lockProposal = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<Selectable<ProposalTable>> => {
  const row = await db
    .selectFrom('proposal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  return row;
};
