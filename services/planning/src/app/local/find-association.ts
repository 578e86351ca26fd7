// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Organisation } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { TaskTemplate } from '@essaim/playbook';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { type CampaignCore, loadCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';

/** An association with the department through which it is in a campaign. */
export interface FoundAssociation {
  readonly campaign: CampaignCore;
  readonly directory: DirectorySnapshot;
  readonly association: Organisation;
  readonly department: Organisation;
  readonly wave: number;
  /** Templates of the tasks that each association does. */
  readonly templates: readonly TaskTemplate[];
}

/**
 * An association that the directory knows and whose department is in the campaign.
 * @throws DomainError `association-unknown`, `not-found`
 */
export const findAssociation = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  organisationId: Uuid,
  { person, today }: Caller,
): Promise<FoundAssociation> => {
  const [campaign, directory] = await Promise.all([
    loadCampaign(db, campaignId),
    loadDirectoryWith(db, today, [
      organisationId,
      ...person.mandates.map((hat) => hat.organisationId),
    ]),
  ]);
  const association = directory.row(organisationId);
  const department =
    association?.tier === 'local' && association.parent_id !== null
      ? directory.row(association.parent_id)
      : undefined;
  if (!association || !department) throw problem('association-unknown');
  const placement = await db
    .selectFrom('placement')
    .select('wave')
    .where('campaign_id', '=', campaignId)
    .where('organisation_id', '=', department.id)
    .executeTakeFirst();
  if (!placement) throw problem('association-unknown');
  const templates = campaign.playbook.playbook.tasks.filter(
    ({ repeat }) => repeat === 'association',
  );
  return { campaign, directory, association, department, wave: placement.wave, templates };
};
