// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type TaskRow, lockTask } from '../../db/task/task-row.ts';
import type { ActivationCopy } from '../../domain/activation/activation-copy.ts';
import { activationTrouble } from '../../domain/activation/activation-trouble.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { declareActivated } from '../settle/declare-activated.ts';
import { actByItself } from '../settle/act-by-itself.ts';
import { settle } from '../settle/settle.ts';
import { touchTask } from '../task/touch-task.ts';
import { type Unit, byItself } from '../unit/unit.ts';

/**
 * Keeps the catalogue's activation and lets the task that it fulfils follow: blocked while a step
 * has failed, declared and accepted once the activation is in use.
 */
export const followActivation = async (unit: Unit, copy: ActivationCopy): Promise<void> => {
  await unit.trx
    .insertInto('activation')
    .values(activationRow(copy))
    .onConflict((conflict) => conflict.column('id').doUpdateSet(activationRow(copy)))
    .execute();
  if (copy.taskId === null) return;
  const seen = await unit.trx
    .selectFrom('task')
    .select('campaign_id')
    .where('id', '=', copy.taskId as Uuid)
    .where('action', '=', 'activation')
    .executeTakeFirst();
  if (!seen) return;
  const campaign = await lockCampaign(unit.trx, seen.campaign_id);
  const row = await lockTask(unit.trx, copy.taskId as Uuid);
  if (!row || row.organisation_id !== copy.organisationId) return;
  const directory = await loadDirectory(unit.trx, unit.today);
  await touchTask(byItself(unit), directory, row, 'task.activation-changed');
  const touched = await lockTask(unit.trx, row.id);
  if (touched) await follow(unit, directory, campaign, touched, copy);
};

const activationRow = (copy: ActivationCopy) => ({
  id: copy.id as Uuid,
  organisation_id: copy.organisationId as Uuid,
  instance_id: copy.instanceId as Uuid,
  task_id: copy.taskId as Uuid | null,
  copy: JSON.stringify(copy),
});

const follow = async (
  unit: Unit,
  directory: DirectorySnapshot,
  campaign: CampaignCore,
  row: TaskRow,
  copy: ActivationCopy,
): Promise<void> => {
  const freed = await followTrouble(unit, directory, row, copy);
  const done = await declareActivated(unit, directory, campaign, [freed]);
  await settle(unit, directory, campaign, {
    nodeIds: done.map(({ id }) => id),
    organisationIds: [row.organisation_id],
    waves: row.wave === null ? [] : [row.wave],
  });
};

/** Blocks the task while a step has failed; ends a block that was made that way. */
const followTrouble = async (
  unit: Unit,
  directory: DirectorySnapshot,
  row: TaskRow,
  copy: ActivationCopy,
): Promise<TaskRow> => {
  const found = activationTrouble(copy);
  const isOurs = row.state === 'blocked' && row.blocked?.reason === 'activation';
  if (isOurs && found === null) {
    return actByItself(unit, directory, row, { kind: 'unblock' });
  }
  const isOpen = row.state === 'ready' || row.state === 'in-progress';
  if (!isOpen || found === null) return row;
  return actByItself(unit, directory, row, {
    kind: 'block',
    reason: 'activation',
    text: '',
    trouble: found.trouble,
    ...(found.organisationId !== null && { organisationId: found.organisationId }),
  });
};
