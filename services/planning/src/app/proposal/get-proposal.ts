// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { usersOfDepartment } from '../../domain/measure/openings-of-plan.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';

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
        'proposal.playbook_id',
        'campaign.id as campaign_id',
        'campaign.name as campaign_name',
      ])
      .where('proposal.id', '=', id)
      .executeTakeFirst(),
    loadDirectory(db, caller.today),
  ]);
  if (!row) throw problem('not-found');
  const [names, { playbook }] = await Promise.all([
    loadNames(db, directory, { people: [row.created_by] }),
    loadPlaybook(db, row.playbook_id),
  ]);
  const users = usersOfDepartment(playbook);
  return {
    ...row.summary,
    // Counted anew: proposals from before waves told their users have none stored.
    waves: row.summary.waves.map((wave) => ({ ...wave, users: wave.departments.length * users })),
    improves: row.improves,
    createdBy: names.person(row.created_by),
    committed:
      row.campaign_id === null ? null : { id: row.campaign_id, name: row.campaign_name ?? '' },
  };
};
