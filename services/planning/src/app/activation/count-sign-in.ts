// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { lockCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { settleGates } from '../settle/settle-gates.ts';
import type { Unit } from '../unit/unit.ts';

/** Counts a person's first sign-in for the organisations through which they had access. */
export const countSignIn = async (
  unit: Unit,
  { instanceId, personId, organisationIds, at }: EventData<'sign-in.first-seen'>,
): Promise<void> => {
  if (organisationIds.length === 0) return;
  await unit.trx
    .insertInto('sign_in')
    .values(
      organisationIds.map((id) => ({
        organisation_id: id as Uuid,
        instance_id: instanceId as Uuid,
        person_id: personId as Uuid,
        at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const tasks = await unit.trx
    .selectFrom('activation')
    .innerJoin('task', 'task.id', 'activation.task_id')
    .select(['task.campaign_id', 'task.organisation_id'])
    .where('activation.instance_id', '=', instanceId as Uuid)
    .where('activation.organisation_id', 'in', organisationIds as Uuid[])
    .execute();
  const directory = await loadDirectory(unit.trx, unit.today);
  for (const [campaignId, rows] of Map.groupBy(tasks, (row) => row.campaign_id)) {
    const campaign = await lockCampaign(unit.trx, campaignId);
    await settleGates(
      unit,
      directory,
      campaign,
      rows.map((row) => row.organisation_id),
    );
  }
};
