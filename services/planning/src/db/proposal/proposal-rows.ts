// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { readPage } from '@essaim/postgres';
import type { Kysely, Selectable } from 'kysely';
import type { PlanningTables, ProposalTable } from '../schema.ts';

const selectRows = (db: Kysely<PlanningTables>) =>
  db
    .selectFrom('proposal')
    .innerJoin('playbook', 'playbook.id', 'proposal.playbook_id')
    .leftJoin('campaign', 'campaign.id', 'proposal.campaign_id')
    .leftJoin('forecast', 'forecast.proposal_id', 'proposal.id')
    .select([
      'proposal.id',
      'proposal.name',
      'proposal.created_at',
      'proposal.created_by',
      'proposal.start_date',
      'proposal.departments',
      'proposal.placed',
      'proposal.waves',
      'proposal.last_live',
      'proposal.improves',
      'playbook.id as playbook_id',
      'playbook.key as playbook_key',
      'playbook.version as playbook_version',
      'playbook.title_fr',
      'playbook.title_en',
      'campaign.id as campaign_id',
      'campaign.name as campaign_name',
      'forecast.made_at as forecast_at',
      'forecast.end_p50',
      'forecast.end_p80',
      'forecast.end_p95',
    ]);

/** A proposal as a list shows it, with its playbook and the campaign that it became. */
export type ProposalRow = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];

/** A page of proposals, newest first, and how many there are in all. */
export const listProposalRows = (
  db: Kysely<PlanningTables>,
  page: { readonly size: number; readonly offset: number },
): Promise<{ rows: ProposalRow[]; total: number }> =>
  readPage(
    selectRows(db).orderBy('proposal.created_at', 'desc').orderBy('proposal.id', 'desc'),
    page,
  );

/** One proposal as a list shows it. */
export const findProposalRow = (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<ProposalRow | undefined> =>
  selectRows(db).where('proposal.id', '=', id).executeTakeFirst();

/**
 * A whole proposal.
 * @throws DomainError `not-found`
 */
export const readProposal = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<Selectable<ProposalTable>> => {
  const row = await db.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('not-found');
  return row;
};

/**
 * The plan of a proposal as it is stored, compressed.
 * @throws DomainError `not-found`
 */
export const readPacked = async (db: Kysely<PlanningTables>, id: Uuid): Promise<Buffer> => {
  const row = await db
    .selectFrom('proposal')
    .select('packed')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  return row.packed;
};
