// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { JoinableWave, LateJoinerPolicy } from '../../domain/campaign/late-joiners.ts';
import type { PlanningTables } from '../schema.ts';

/** How the cohort of a campaign was chosen; undefined when there is no such campaign. */
export const cohortRow = (db: Kysely<PlanningTables>, campaignId: Uuid) =>
  db
    .selectFrom('campaign')
    .innerJoin('proposal', 'proposal.id', 'campaign.proposal_id')
    .innerJoin('playbook', 'playbook.id', 'proposal.playbook_id')
    .select([
      'playbook.owner_id',
      'campaign.committed_at',
      'campaign.late_joiners',
      'campaign.rules_version',
      'proposal.request',
    ])
    .where('campaign.id', '=', campaignId)
    .executeTakeFirst();

/** Departments that are in a campaign, with which one. */
export const placedDepartments = (db: Kysely<PlanningTables>) =>
  db.selectFrom('placement').select(['organisation_id', 'campaign_id']).execute();

/** The waves of a campaign, as far as somebody may join them. */
export const joinableWaves = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
): Promise<JoinableWave[]> => {
  const rows = await db
    .selectFrom('wave')
    .leftJoin('placement', (join) =>
      join
        .onRef('placement.campaign_id', '=', 'wave.campaign_id')
        .onRef('placement.wave', '=', 'wave.number')
        .on('placement.state', '<>', 'not-started'),
    )
    .select(['wave.number', 'wave.is_finished', 'wave.control'])
    .select(({ fn }) => fn.count<number>('placement.id').as('begun'))
    .where('wave.campaign_id', '=', campaignId)
    .groupBy(['wave.number', 'wave.is_finished', 'wave.control'])
    .orderBy('wave.number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    isFinished: row.is_finished,
    isStopped: row.control === 'stopped',
    hasBegun: row.begun > 0,
  }));
};

/** Writes what happens to late joiners. */
export const writeLateJoiners = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
  policy: LateJoinerPolicy,
  version: number,
): Promise<void> => {
  await db
    .updateTable('campaign')
    .set({ late_joiners: policy, rules_version: version })
    .where('id', '=', id)
    .execute();
};
