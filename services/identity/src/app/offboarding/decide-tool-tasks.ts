// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { findClient } from '../../db/clients.ts';
import { type ToolTask, lockToolTask, updateToolTask } from '../../db/offboarding-tools.ts';
import { findOffboarding } from '../../db/offboardings.ts';
import { signInsOf } from '../../db/sign-ins.ts';
import type { Identity } from '../identity.ts';
import { advanceOffboarding } from './advance.ts';
import { askSomebody } from './ask-somebody.ts';

/**
 * Tells of tools that nobody can ask whether the person who left ever opened them.
 * @param tasks found before Keycloak's sign-ins were read: a person who was let in until then and
 *   opened a tool a moment earlier is among those that were read
 */
export const decideToolTasks = async (
  identity: Identity,
  tasks: readonly ToolTask[],
): Promise<void> => {
  for (const task of tasks) {
    const offboarding = await findOffboarding(identity.db, task.offboarding_id);
    const client = await findClient(identity.db, task.instance_id);
    if (!offboarding?.person_id || !client) continue;
    const opened = await signInsOf(identity.db, offboarding.person_id);
    await (opened.some(({ instanceId }) => instanceId === task.instance_id)
      ? askSomebody(identity, task, client, offboarding.parent_id, null)
      : neverOpened(identity, task));
  }
};

const neverOpened = (identity: Identity, task: ToolTask): Promise<void> =>
  transaction(identity.db, async (trx) => {
    const current = await lockToolTask(trx, task.id);
    if (current?.state !== 'pending') return;
    await updateToolTask(trx, task.id, {
      state: 'done',
      outcome: 'absent',
      reason_code: 'never-opened',
      finished_at: identity.clock.now(),
    });
    await advanceOffboarding(trx, identity, task.offboarding_id);
  });
