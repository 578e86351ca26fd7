// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { TaskTemplate } from '@essaim/playbook';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { TaskRow } from '../../db/task/task-row.ts';
import { type Standing, standingOf } from '../../domain/people/visibility.ts';
import type { TaskRoles } from '../../domain/people/workers.ts';
import type { Caller } from '../caller.ts';
import { type CampaignCore, loadCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';

/** A task with what its rules are read from. */
export interface FoundTask {
  readonly row: TaskRow;
  readonly campaign: CampaignCore;
  readonly template: TaskTemplate;
  readonly roles: TaskRoles;
  readonly directory: DirectorySnapshot;
  readonly standing: Standing;
}

/** The roles of a task's template, at its organisation. */
export const rolesOf = (
  row: Pick<TaskRow, 'organisation_id'>,
  template: TaskTemplate,
): TaskRoles => ({
  organisationId: row.organisation_id,
  responsible: template.responsible,
  accountable: template.accountable,
});

/**
 * A task that the caller may read.
 * @throws DomainError `not-found`, `forbidden`
 */
export const findTask = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
  { person, today }: Caller,
): Promise<FoundTask> => {
  const row = await db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('not-found');
  const organisations = [row.organisation_id, ...person.mandates.map((hat) => hat.organisationId)];
  const [campaign, directory] = await Promise.all([
    loadCampaign(db, row.campaign_id),
    loadDirectoryWith(db, today, organisations),
  ]);
  const standing = standingOf(directory, person, row.organisation_id, today);
  if (standing === null) {
    const otherHat = standingOf(directory, { ...person, active: null }, row.organisation_id, today);
    throw problem(otherHat === null ? 'forbidden' : 'forbidden-with-this-hat');
  }
  const template = campaign.playbook.task(row.template);
  return { row, campaign, template, roles: rolesOf(row, template), directory, standing };
};
