// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';

/**
 * A stored proposal.
 * @throws DomainError `not-found`
 */
export const getProposal = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['Proposal']> => {
  const [row, directory] = await Promise.all([
    db
      .selectFrom('proposal')
      .leftJoin('campaign', 'campaign.id', 'proposal.campaign_id')
      .select([
        'proposal.summary',
        'proposal.improves',
        'proposal.created_by',
        'campaign.id as campaign_id',
        'campaign.name as campaign_name',
      ])
      .where('proposal.id', '=', id)
      .executeTakeFirst(),
    loadDirectory(db, caller.today),
  ]);
  if (!row) throw problem('not-found');
  const names = await loadNames(db, directory, { people: [row.created_by] });
  return {
    ...row.summary,
    improves: row.improves,
    createdBy: names.person(row.created_by),
    committed:
      row.campaign_id === null ? null : { id: row.campaign_id, name: row.campaign_name ?? '' },
  };
};
